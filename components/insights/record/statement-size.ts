/** A claim is read in one look: the longer it is, the smaller. */
export function statementSize(statement: string) {
  if (statement.length <= 100) return "text-24 sm:text-32 md:text-40";
  if (statement.length <= 180) return "text-24 sm:text-32";
  return "text-20 sm:text-24";
}
