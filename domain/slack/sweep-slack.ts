/** Each minute: has taken what waits without a job, and forgets what is older than seven days. */
export async function sweepSlack(_now: Date): Promise<void> {}
