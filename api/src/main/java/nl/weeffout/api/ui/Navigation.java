package nl.weeffout.api.ui;

import nl.weeffout.api.quarantine.QuarantineFinder;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** Tells every page whether something waits for a reviewer. */
@ControllerAdvice(basePackageClasses = Navigation.class)
final class Navigation {
    private final QuarantineFinder finder;

    Navigation(QuarantineFinder finder) {
        this.finder = finder;
    }

    @ModelAttribute("waits")
    boolean waits() {
        return finder.isAnythingWaiting();
    }
}
