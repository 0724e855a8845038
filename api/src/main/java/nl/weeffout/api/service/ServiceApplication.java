package nl.weeffout.api.service;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Contact;
import io.swagger.v3.oas.models.info.Info;
import org.apache.tomcat.util.buf.EncodedSolidusHandling;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableAutoConfiguration
@ComponentScan({"nl.weeffout.api.service", "nl.weeffout.api.search", "nl.weeffout.api.patterns", "nl.weeffout.api.ui"})
class ServiceApplication {
    /** Ids of records hold slashes; in a path they stand as {@code %2F}, which Tomcat refuses unless told otherwise. */
    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> slashesInIds() {
        return factory -> factory.addConnectorCustomizers(
                connector -> connector.setEncodedSolidusHandling(EncodedSolidusHandling.PASS_THROUGH.getValue()));
    }

    @Bean
    OpenAPI description() {
        return new OpenAPI()
                .info(new Info()
                        .title("weeffout")
                        .version(ResponseHeaders.API_VERSION)
                        .description("Recurring faults of rules, found in redacted exception logs of municipalities.")
                        .contact(new Contact().name("The weeffout maintainers")));
    }
}
