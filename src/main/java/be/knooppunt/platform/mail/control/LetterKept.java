package be.knooppunt.platform.mail.control;

/** A letter was put into the outbox; it can be sent once the transaction around it succeeded. */
public record LetterKept() {}
