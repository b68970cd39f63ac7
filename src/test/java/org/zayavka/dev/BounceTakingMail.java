package org.zayavka.dev;

import com.icegreen.greenmail.Managers;
import com.icegreen.greenmail.mail.MailAddress;
import com.icegreen.greenmail.server.AbstractServer;
import com.icegreen.greenmail.server.ProtocolHandler;
import com.icegreen.greenmail.smtp.SmtpConnection;
import com.icegreen.greenmail.smtp.SmtpHandler;
import com.icegreen.greenmail.smtp.SmtpManager;
import com.icegreen.greenmail.smtp.SmtpServer;
import com.icegreen.greenmail.smtp.SmtpState;
import com.icegreen.greenmail.smtp.commands.MailCommand;
import com.icegreen.greenmail.smtp.commands.SmtpCommand;
import com.icegreen.greenmail.smtp.commands.SmtpCommandRegistry;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import java.net.Socket;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * GreenMail that takes letters from nobody, as RFC 5321, 4.5.5 wants reports of failed delivery to be sent. As shipped
 * it forgets an empty sender and then refuses the recipients.
 */
final class BounceTakingMail extends GreenMail {

    private static final Pattern FROM_NOBODY = Pattern.compile("MAIL FROM:\\s?<>.*", Pattern.CASE_INSENSITIVE);

    BounceTakingMail(ServerSetup[] setups) {
        super(setups);
    }

    @Override
    protected Map<String, AbstractServer> createServices(ServerSetup[] setups, Managers managers) {
        var services = super.createServices(setups, managers);
        for (var setup : setups) {
            if (setup.getProtocol().equals(ServerSetup.PROTOCOL_SMTP)) {
                services.put(setup.getProtocol(), new Server(setup, managers));
            }
        }
        return services;
    }

    private static final class Server extends SmtpServer {

        Server(ServerSetup setup, Managers managers) {
            super(setup, managers);
        }

        @Override
        protected ProtocolHandler createProtocolHandler(Socket client) {
            return new SmtpHandler(new Commands(), managers.getSmtpManager(), client);
        }
    }

    private static final class Commands extends SmtpCommandRegistry {

        @Override
        public SmtpCommand getCommand(String name) {
            return name.equalsIgnoreCase("MAIL") ? new FromAnybody() : super.getCommand(name);
        }
    }

    private static final class FromAnybody extends MailCommand {

        @Override
        public void execute(SmtpConnection client, SmtpState state, SmtpManager manager, String line) {
            super.execute(client, state, manager, line);
            if (FROM_NOBODY.matcher(line).matches()) {
                state.getMessage().setReturnPath(new Nobody());
            }
        }
    }

    private static final class Nobody extends MailAddress {

        Nobody() {
            super("nobody@localhost");
        }

        @Override
        public String getEmail() {
            return "";
        }

        @Override
        public String toString() {
            return "";
        }
    }
}
