export async function tendReminders(_now: Date, _signal?: AbortSignal): Promise<void> {}
