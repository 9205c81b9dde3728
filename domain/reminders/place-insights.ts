export async function placeInsights(_payload: { insightIds: string[] }, _now: Date): Promise<void> {}
