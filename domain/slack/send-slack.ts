/** Tries one delivery of the lane `slack` once, at its workspace's pace, and looks before it sends again what may have arrived. */
export async function sendSlack(
  _delivery: { deliveryId: string },
  _by: { worker: string; signal: AbortSignal },
  _now: Date,
): Promise<void> {}
