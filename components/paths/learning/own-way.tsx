import type { Reader } from "@/components/insights/record/tongue";
import type { FormAction } from "@/components/ui/form-state";
import type { OwnPath } from "@/domain/paths/learner-query";
import { NextStep } from "./next-step";
import { OwnStanding } from "./own-standing";
import { OwnSteps } from "./own-steps";
import { PaceForms } from "./pace-forms";
import { PathNews } from "./path-news";

type OwnWayProps = {
  own: OwnPath;
  today: string;
  reader: Reader;
  actions: Record<"see" | "changePace" | "pause" | "goOn" | "leave", FormAction>;
};

/** A path as whoever is on it sees it: where they are, what is next, what they remember, how it goes on. */
export function OwnWay({ own, today, reader, actions: { see, ...paceActions } }: OwnWayProps) {
  return (
    <>
      <OwnStanding own={own} reader={reader} />
      <PathNews own={own} see={see} />
      <NextStep own={own} locale={reader.locale} />
      <OwnSteps own={own} reader={reader} />
      {!own.enrolment.finishedAt && <PaceForms own={own} today={today} {...paceActions} />}
    </>
  );
}
