export async function noteLiveNeed(_payload: { initiativeId: string }, _now: Date): Promise<void> {}
