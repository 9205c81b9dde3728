/** Plans the digest of everybody whose hour of the week has come, at most once a person and ISO week. */
export async function planDigests(_now: Date, _signal: AbortSignal): Promise<void> {}
