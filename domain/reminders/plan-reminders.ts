export async function planReminders(_now: Date, _signal?: AbortSignal): Promise<void> {}
