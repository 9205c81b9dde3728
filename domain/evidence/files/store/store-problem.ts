/** Whether a disk, a quota or the database's disk is full. */
export function hasNoRoom(error: unknown): boolean {
  const { code, cause } = (error ?? {}) as { code?: unknown; cause?: unknown };
  return ["ENOSPC", "EDQUOT", "EFBIG", "53100"].includes(String(code)) || (cause ? hasNoRoom(cause) : false);
}
