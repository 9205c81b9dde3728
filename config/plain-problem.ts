/** A problem of the installation, not of the program: its message is shown to the operator as it is. */
export class PlainProblem extends Error {
  override name = "PlainProblem";
}
