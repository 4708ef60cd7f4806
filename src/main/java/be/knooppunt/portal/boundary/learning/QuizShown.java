package be.knooppunt.portal.boundary.learning;

import be.knooppunt.learning.entity.live.LiveQuestions.Change;
import be.knooppunt.learning.entity.questions.Answer;
import be.knooppunt.learning.entity.questions.Posed;
import java.util.Set;

/**
 * What a page knows of a question before it is worded.
 *
 * @param settled how many steps of a story cannot be chosen again
 * @param errors names of fields that have to be filled in
 * @param change what became of what was drawn from the map
 * @param before the options that were right when it was drawn; empty when it is not about the map
 */
record QuizShown(
    int number,
    int count,
    Posed posed,
    Answer answer,
    boolean isChecked,
    int settled,
    double points,
    Set<String> errors,
    Change change,
    Set<String> before) {}
