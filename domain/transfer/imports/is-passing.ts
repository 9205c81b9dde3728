const codes = /^(ECONN|EPIPE|ETIMEDOUT|CONNECTION_|CONNECT_|57P0|08|53300|40001|40P01|55P03)/;

/** Whether a fault is one of the moment, such as a database that restarts: the same again may well succeed. */
export function isPassing(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const code = "code" in error ? String(error.code) : "";
  return codes.test(code) || (error.cause !== undefined && isPassing(error.cause));
}
