package org.zayavka.intake;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Words of a job title, as people put them under their names: «главный бухгалтер», “head of sales”. Lower case, ё as е. */
final class JobTitles {

    private static final Set<String> JOBS = words(
            "администратор аналитик архитектор ассистент бухгалтер ведущий водитель врач главбух гендиректор делопроизводитель"
                    + " диспетчер директор дизайнер завуч заведующий заведующая завхоз закупщик заместитель зам инженер"
                    + " инспектор кадровик казначей кассир кладовщик консультант контролер координатор куратор логист"
                    + " маркетолог мастер менеджер методист механик начальник оператор партнер педагог"
                    + " помощник помощница председатель представитель преподаватель президент продавец программист"
                    + " разработчик редактор референт руководитель секретарь сисадмин советник сотрудник сотрудница"
                    + " специалист старшая старший технолог тестировщик товаровед управляющий управляющая учитель"
                    + " учредитель фармацевт экономист эксперт юрисконсульт юрист"
                    + " accountant administrator advisor analyst assistant associate bookkeeper buyer ceo cfo chief cio coo"
                    + " consultant coordinator cto designer developer director doctor engineer executive founder head"
                    + " lawyer lead manager officer operator owner partner president receptionist representative secretary"
                    + " specialist supervisor teacher technician vp");

    /** They stand beside one: rank, field, department. */
    private static final Set<String> BESIDES = words(
            "главный главная генеральный генеральная исполнительный исполнительная коммерческий коммерческая финансовый"
                    + " финансовая технический техническая младший младшая первый ведущая системный проектный офис и"
                    + " ио врио по отдела отдел службы группы департамента управления филиала магазина склада офиса участка"
                    + " сектора бюро цеха кафедры школы генерального директора финансового технического руководителя"
                    + " продажам продаж закупкам закупок персоналу персонала кадрам кадров логистике логистики маркетингу"
                    + " маркетинга производству производства развитию развития безопасности качеству качества"
                    + " бухгалтерии бухгалтерского учета учету финансам экономике работе работам с клиентами клиентов"
                    + " сопровождению сопровождения снабжению снабжения обслуживанию проектам проекта проектов ит it"
                    + " информационным информационных технологиям технологий рекламе рекламы хозяйству административно"
                    + " хозяйственной части делам общим вопросам труда охране налогам расчетам зарплате"
                    + " of the and for to in senior junior deputy vice general managing sales marketing finance financial"
                    + " hr human resources office operations purchasing procurement logistics support customer service"
                    + " production quality project product technical software system systems account department team"
                    + " business development personal administrative legal");

    private JobTitles() {}

    private static Set<String> words(String words) {
        return Arrays.stream(words.split(" ")).collect(Collectors.toUnmodifiableSet());
    }

    /** Whether they name a job and say nothing else; no words are no title. */
    static boolean areTitle(List<String> words) {
        return words.stream().allMatch(JobTitles::mayBelong) && words.stream().anyMatch(JOBS::contains);
    }

    private static boolean mayBelong(String word) {
        return JOBS.contains(word) || BESIDES.contains(word);
    }
}
