package be.knooppunt.learning.control.records;

/** A statement was put into the outbox; it can be told once the transaction around it succeeded. */
public record StatementKept() {}
