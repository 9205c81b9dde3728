import { Avatar } from "@/components/ui/avatar";
import { Because } from "@/components/ui/because";
import { Certainty } from "@/components/ui/certainty";
import { Chip } from "@/components/ui/chip";
import { Code, Kbd } from "@/components/ui/code";
import { CircleDot, Lock, PenLine } from "@/components/ui/icons";
import { Notice } from "@/components/ui/notice";
import { ProgressLine } from "@/components/ui/progress-line";
import { Section } from "@/components/ui/section";
import { Time } from "@/components/ui/time";
import { WaterLevel } from "@/components/ui/water-level";
import { Sample } from "./sample";

const now = new Date("2026-06-10T09:00:00Z");
const instants = [
  "2026-06-10T08:55:00Z",
  "2026-06-09T20:00:00Z",
  "2026-06-12T12:00:00Z",
  "2026-06-03T12:00:00Z",
];

export function SignSamples() {
  return (
    <Section title="Signs">
      <Sample title="Certainty">
        <div className="grid gap-2">
          <Certainty level="high" />
          <Certainty level="moderate" />
          <Certainty level="low" />
          <Certainty level="very low" />
          <Certainty level="unrated" />
        </div>
      </Sample>
      <Sample title="What is remembered">
        <WaterLevel share={1} />
        <WaterLevel share={0.82} />
        <WaterLevel share={0.5} />
        <WaterLevel share={0.18} />
        <WaterLevel share={0} />
        <WaterLevel share={0.64} fewAnswers />
      </Sample>
      <Sample title="Chips">
        <Chip tone="sand" icon={<CircleDot aria-hidden />} reason="A newer study contradicts it">
          Needs review
        </Chip>
        <Chip>Superseded</Chip>
        <Chip>Retired</Chip>
        <Chip icon={<PenLine aria-hidden />}>Draft</Chip>
        <Chip icon={<Lock aria-hidden />} reason="Only the people named on it">
          Restricted
        </Chip>
        <Chip tone="tide">Choice</Chip>
        <Chip tone="kelp">Delivered</Chip>
        <Chip tone="coral">Failed</Chip>
      </Sample>
      <Sample title="In a line">
        <p className="text-15">
          Read again <Chip tone="sand">Needs review</Chip> and now <Certainty level="moderate" /> with{" "}
          <WaterLevel share={0.7} /> of the team.
        </p>
      </Sample>
      <Sample title="Why">
        <Because>you decide on the plan chooser on 14 June, and last met it in February</Because>
      </Sample>
      <Sample title="Notices">
        <div className="grid w-full max-w-measure gap-3">
          <Notice>Mails are kept here until a mail server is set.</Notice>
          <Notice kind="attention" title="Needs review">
            Two studies came in since it was last read again.
          </Notice>
          <Notice kind="harm" title="Not saved">
            Somebody else changed this draft meanwhile. Your text is still here: compare, then save.
          </Notice>
          <Notice kind="confirmed">The link is on its way to ana@example.org.</Notice>
        </div>
      </Sample>
      <Sample title="Time">
        <div className="grid gap-1">
          {instants.map((instant) => (
            <Time key={instant} at={new Date(instant)} now={now} timeZone="Europe/Lisbon" locale="en-GB" />
          ))}
        </div>
      </Sample>
      <Sample title="Progress">
        <ProgressLine done={2} of={7} label="Questions answered" className="w-full max-w-measure" />
      </Sample>
      <Sample title="People">
        <Avatar name="Ana Castro" />
        <Avatar name="Piotr" />
        <Avatar name="Łucja von Berg" />
      </Sample>
      <Sample title="Code and keys">
        <p>
          Set <Code>AUTH_SECRET</Code>, then press <Kbd>g</Kbd> <Kbd>h</Kbd>.
        </p>
      </Sample>
    </Section>
  );
}
