package nl.weeffout.api.service;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.util.MimeTypeUtils;

/** Which of the forms that an answer has its caller asks for by Accept. */
public final class AcceptedType {
    private AcceptedType() {}

    /**
     * The form that a caller likes best.
     *
     * @param accept the header, or null
     * @param forms one at least; the first is for those who do not mind
     */
    public static MediaType of(@Nullable String accept, List<MediaType> forms) {
        List<MediaType> liked = MediaType.parseMediaTypes(accept);
        MimeTypeUtils.sortBySpecificity(liked);
        for (MediaType type : liked) {
            for (MediaType form : forms) {
                if (type.isCompatibleWith(form)) {
                    return form;
                }
            }
        }
        return forms.getFirst();
    }
}
