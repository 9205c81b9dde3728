export async function placePeople(_payload: { personIds: string[] }, _now: Date): Promise<void> {}
