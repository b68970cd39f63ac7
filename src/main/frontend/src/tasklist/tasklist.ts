/** In milliseconds: Tasklist has seen that no task is chosen. */
const SEEN = 150;

/**
 * Tasklist reads the task of its address: without it for a moment, it reads it anew, who holds it included.
 *
 * @param task that waits in the ticket now; empty when none does, or none that the reader may see: then none stays chosen
 */
export function tellTasklist(task: string): void {
  const before = location.hash;
  const without = before.replace(/([?&])task=[^&]*&?/, '$1').replace(/[?&]$/, '');
  if (without === before) {
    return;
  }
  location.hash = without;
  if (task !== '') {
    setTimeout(() => {
      location.hash = before.replace(/([?&])task=[^&]*/, `$1task=${task}`);
    }, SEEN);
  }
}

/** In milliseconds: long enough to read a sentence. */
const TOLD = 8_000;

/** What was done, where the tab that could say it has gone with its task. */
export function tellAfterwards(said: string): void {
  const place = document.createElement('p');
  place.className = 'desk-toast';
  place.setAttribute('role', 'status');
  document.body.append(place);
  // A reader of screens hears what changes in a place that is there already.
  setTimeout(() => { place.textContent = said; });
  setTimeout(() => place.remove(), TOLD);
}

/** In milliseconds: Tasklist has shown the next page of its list. */
const PAGE = 700;

/** The task below the present one in Tasklist's list, on its next page where there is one; from the last to the first. */
export function nextTask(): void {
  const tasks = [...document.querySelectorAll<HTMLElement>('.tasks-list li.task')];
  const present = tasks.findIndex(task => task.classList.contains('active'));
  const further = document.querySelector<HTMLElement>('.pagination .pagination-next:not(.disabled) a, .pagination li:not(.disabled) a[ng-click*="page + 1"]');
  if (present >= 0 && present === tasks.length - 1 && further !== null) {
    further.click();
    setTimeout(() => open(document.querySelector('.tasks-list li.task')), PAGE);
  } else {
    open(tasks[present + 1] ?? tasks[0] ?? null);
  }
}

function open(task: HTMLElement | null): void {
  (task?.querySelector<HTMLElement>('.task, a, .names') ?? task)?.click();
}
