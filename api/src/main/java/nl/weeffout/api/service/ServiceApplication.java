package nl.weeffout.api.service;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Contact;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.info.License;
import io.swagger.v3.oas.models.tags.Tag;
import java.time.Clock;
import org.apache.tomcat.util.buf.EncodedSolidusHandling;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableAutoConfiguration
@ComponentScan({
    "nl.weeffout.api.service",
    "nl.weeffout.api.search",
    "nl.weeffout.api.saved",
    "nl.weeffout.api.patterns",
    "nl.weeffout.api.trends",
    "nl.weeffout.api.quarantine",
    "nl.weeffout.api.ui"
})
class ServiceApplication {
    /** Ids of records hold slashes; in a path they stand as {@code %2F}, which Tomcat refuses unless told otherwise. */
    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> slashesInIds() {
        return factory -> factory.addConnectorCustomizers(
                connector -> connector.setEncodedSolidusHandling(EncodedSolidusHandling.PASS_THROUGH.getValue()));
    }

    /** What holds for refusals by Tomcat itself as well. */
    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> everyResponse() {
        return factory -> {
            factory.addEngineValves(new ResponseHeaders());
            factory.addContextCustomizers(
                    context -> context.getParent().getPipeline().addValve(new EarlyRejections()));
        };
    }

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }

    @Bean
    OpenAPI description() {
        return new OpenAPI()
                .info(new Info()
                        .title("weeffout")
                        .version(ResponseHeaders.API_VERSION)
                        .description("Recurring faults of rules, found in redacted exception logs of municipalities.")
                        .license(new License().name("EUPL-1.2").identifier("EUPL-1.2"))
                        .contact(new Contact().name("The weeffout maintainers")))
                .addTagsItem(new Tag().name("patterns").description("What the newest run found."))
                .addTagsItem(new Tag()
                        .name("trends")
                        .description("What stands out in the newest run, and how counts went over the months."))
                .addTagsItem(
                        new Tag().name("weeffouten").description("The rules that the newest run suspects underneath."))
                .addTagsItem(new Tag().name("cases").description("Redacted records."))
                .addTagsItem(
                        new Tag().name("saved-searches").description("Searches asked of every record that comes in."))
                .addTagsItem(new Tag().name("quarantine").description("Records that wait for a reviewer."));
    }
}
