/** Composes one planned digest and puts it into the outbox, once; an empty one is not sent. */
export async function composeDigest(_payload: { editionId: string }, _now: Date): Promise<void> {}
