package be.knooppunt.learning.entity.questions;

import java.util.Optional;

/**
 * A question for the least burdening way on the local map.
 *
 * @param fromType type of the service where the way begins; empty for any service
 * @param need code of a life domain
 */
public record RouteQuestion(QuestionHead head, Optional<String> fromType, String need)
    implements Question {}
