import type { RecordEvent } from "@/domain/insights/record-event-query";

type Words = { sentence: string; detail?: string };

/** What happened to a record, in words; actions that have none yet are told by their name. */
export function eventWords(event: RecordEvent): Words {
  const who = event.by ?? "Tidemark";
  const told = tellings[event.action];
  if (told) return told(who, event);
  const [, deed = ""] = event.action.split(".");
  return { sentence: `${who}: ${deed.replaceAll("-", " ")}` };
}

const simply = (deed: string) => (who: string) => ({ sentence: `${who} ${deed}` });

const tellings: Record<string, (who: string, event: RecordEvent) => Words> = {
  "insight.drafted": simply("began to write it"),
  "insight.draft-edited": simply("wrote in the draft"),
  "insight.draft-discarded": simply("discarded the draft"),
  "insight.revised": simply("began to revise it"),
  "insight.shared": simply("changed who may read or write it"),
  "insight.review-withdrawn": simply("took it back from review"),
  "insight.approved": simply("approved it"),
  "insight.sent-back": simply("sent it back with what should change"),
  "insight.reinstated": simply("reinstated it"),
  "insight.superseded": simply("published another insight that replaces it"),
  "insight.trashed": simply("moved it to the trash"),
  "insight.untrashed": simply("brought it back from the trash"),
  "insight.read-restricted": simply("read it as an administrator"),
  "insight.access-asked": simply("asked to read it"),
  "insight.access-granted": simply("let somebody read it who asked"),
  "insight.access-declined": simply("did not let somebody read it who asked"),
  "insight.retired": (who, { reason }) => ({ sentence: `${who} retired it`, detail: reason }),
  "insight.reverified": (who, { reason }) => ({
    sentence: `${who} checked it and found it still true`,
    detail: reason,
  }),
  "insight.review-needed": (_, { cause }) => ({
    sentence: `It needed review: ${causeWords[cause] ?? "something changed"}`,
  }),
  "insight.review-settled": (_, { cause }) => ({
    sentence: `It no longer needed review because ${settledWords[cause] ?? "what had changed was taken back"}`,
  }),
  "insight.handed-over": (who, { newOwner, because }) => ({
    sentence:
      because === "left"
        ? `${newOwner || "Somebody else"} looks after it, because the owner before left`
        : `${who} handed it over to ${newOwner || "somebody else"}`,
  }),
  "insight.helper-left": (_, { role }) => ({ sentence: `Its ${role || "helper"} left` }),
  "insight.goal-changed": (who, { state, goal }) => ({
    sentence: `${who} noted a goal as ${goalWords[state] ?? state}`,
    detail: goal,
  }),
};

const goalWords: Record<string, string> = { met: "met", "not-met": "not met", open: "not known yet" };

const causeWords: Record<string, string> = {
  "review-date": "its check was due",
  "evidence-changed": "what it rests on had changed",
  "basis-gone": "what it is derived from was no longer in use",
  contradicted: "another insight contradicted it",
  "weight-fell": "its evidence weighed less than half of what it did",
};

const settledWords: Record<string, string> = {
  "review-date": "its check was moved",
  "evidence-changed": "a change of what it rests on was taken back or overtaken",
  "basis-gone": "it is no longer derived from something out of use",
  contradicted: "another insight no longer contradicts it",
  "weight-fell": "its evidence weighs more again",
};
