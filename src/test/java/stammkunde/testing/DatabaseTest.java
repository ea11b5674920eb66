package stammkunde.testing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.TestConstructor;
import stammkunde.exchange.Worked;
import stammkunde.messaging.Post;

/** The whole app on a real PostgreSQL. All tests share one context; each makes its own {@link World}. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "stammkunde.keys=target/test-keys-${stammkunde.fork:1}.json",
            "stammkunde.outbox.workers=false",
            "stammkunde.sms.url=http://127.0.0.1:9/",
            "stammkunde.inbound.secret=only-tests-know-this-one",
            "stammkunde.scheduling.jobs=false",
            "stammkunde.exchange.directory=target/test-exchange",
            "stammkunde.exchange.workers=false"
        })
@AutoConfigureMockMvc
@Import({TestDatabase.class, Post.class, Worked.class, Worlds.class, StoppedClock.class, Browser.class, Nameserver.class
})
@ExtendWith(FreshThrottle.class)
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
public @interface DatabaseTest {}
