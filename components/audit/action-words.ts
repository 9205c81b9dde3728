/** An audit action as people read it: `person.role-changed` is "Person: role changed". */
export function actionWords(action: string) {
  const [subject = "", deed = ""] = action.split(".");
  const words = (part: string) => part.replaceAll("-", " ");
  return `${subject.charAt(0).toUpperCase()}${words(subject.slice(1))}: ${words(deed)}`;
}
