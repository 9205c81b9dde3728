"use client";

import { useState } from "react";
import { ActionForm } from "@/components/ui/action-form";
import { Checkbox } from "@/components/ui/checkbox";
import { Field } from "@/components/ui/field";
import type { FormAction } from "@/components/ui/form-state";
import { RadioGroup } from "@/components/ui/radio-group";
import { Section } from "@/components/ui/section";
import { Select } from "@/components/ui/select";
import { SubmitButton } from "@/components/ui/submit-button";
import { reviewIntervals } from "@/domain/insights/review-intervals-input";
import type { MustKnowLoad } from "@/domain/reminders/must-know-query";
import { MustKnowTeams } from "./must-know-teams";
import { PeopleChoice } from "./people-choice";
import { type Colleague, type SharingState, type TeamSize, WhoWillRead } from "./who-will-read";

type SharingFormProps = {
  insightId: string;
  sharing: SharingState & { reviewIntervalMonths: number; audienceTeamIds: string[] };
  people: { everybody: Colleague[]; author: Colleague; owner: Colleague };
  teams: TeamSize[];
  isPublished: boolean;
  /** Null for whoever may not say which teams must know it. */
  loads: MustKnowLoad[] | null;
  save: FormAction;
};

/** Who may read the record, who else writes it and who carries it; says in words what will hold before it is saved. */
export function SharingForm(props: SharingFormProps) {
  const { insightId, sharing, people, teams, isPublished, loads, save } = props;
  const [now, setNow] = useState<SharingState>(sharing);
  const change = (part: Partial<SharingState>) => setNow((before) => ({ ...before, ...part }));
  const own = [people.author.id, people.owner.id];
  return (
    <ActionForm action={save}>
      <input type="hidden" name="insightId" value={insightId} />
      <Section title="Who may read it">
        <div className="grid max-w-[42rem] gap-6">
          <div onChange={(event) => change(visibilityOf(event.target))}>
            <RadioGroup
              name="visibility"
              label="Open to"
              defaultValue={sharing.visibility}
              options={[
                { value: "everyone", label: "Everybody who signs in" },
                { value: "restricted", label: "Only the teams and people named here" },
              ]}
            />
          </div>
          <div className={now.visibility === "everyone" ? "hidden" : "grid gap-6"}>
            <fieldset>
              <legend className="mb-2 text-15 font-medium">Teams</legend>
              <div className="grid gap-2 sm:grid-cols-2">
                {teams.map((team) => (
                  <Checkbox
                    key={team.id}
                    name="teamIds[]"
                    value={team.id}
                    label={`${team.name}, ${counted(team.members)}`}
                    defaultChecked={sharing.teamIds.includes(team.id)}
                    onChange={({ target }) =>
                      change({ teamIds: toggled(now.teamIds, team.id, target.checked) })
                    }
                  />
                ))}
              </div>
            </fieldset>
            <PeopleChoice
              name="personIds[]"
              label="People"
              everybody={people.everybody}
              chosen={now.personIds}
              onChange={(personIds) => change({ personIds })}
            />
          </div>
        </div>
      </Section>
      <Section title="Who writes and carries it" intro={<Owners {...people} />}>
        <div className="grid max-w-[42rem] gap-6">
          <PeopleChoice
            name="coauthorIds[]"
            label="Co-authors"
            hint="They write in drafts as you do, and do not review them."
            everybody={people.everybody.filter(({ id, role }) => role !== "reader" && !own.includes(id))}
            chosen={now.coauthorIds}
            onChange={(coauthorIds) => change({ coauthorIds })}
          />
          <Field
            name="translatorId"
            label="Translator"
            optional
            hint="Carries it between research and product, and answers for it when the owner leaves."
          >
            <Select
              value={now.translatorId ?? ""}
              onChange={({ target }) => change({ translatorId: target.value || null })}
            >
              <option value="">Nobody</option>
              {people.everybody.map(({ id, name }) => (
                <option key={id} value={id}>
                  {name}
                </option>
              ))}
            </Select>
          </Field>
          <Field
            name="reviewIntervalMonths"
            label="Looked at again after"
            hint="Counts from the next time it is published or found to be still true."
          >
            <Select defaultValue={sharing.reviewIntervalMonths}>
              {reviewIntervals.map((months) => (
                <option key={months} value={months}>
                  {inWords(months)}
                </option>
              ))}
            </Select>
          </Field>
        </div>
      </Section>
      <Section
        title="Teams that must know it"
        intro="Curators keep this list. Whoever is on one of these teams is asked about it now and then, within the number of questions that they agreed to."
      >
        {loads ? (
          <MustKnowTeams teams={teams} chosen={sharing.audienceTeamIds} loads={loads} />
        ) : (
          <p className="text-muted">
            {teams
              .filter(({ id }) => sharing.audienceTeamIds.includes(id))
              .map(({ name }) => name)
              .join(", ") || "None."}
          </p>
        )}
      </Section>
      <WhoWillRead before={sharing} now={now} people={people} teams={teams} isPublished={isPublished} />
      <SubmitButton className="mt-6">Save who may read it</SubmitButton>
    </ActionForm>
  );
}

function Owners({ author, owner }: { author: Colleague; owner: Colleague }) {
  if (author.id === owner.id) return `${author.name} wrote and owns it.`;
  return `${author.name} wrote it; ${owner.name} owns it.`;
}

function visibilityOf(target: EventTarget): Partial<SharingState> {
  if (!(target instanceof HTMLInputElement) || target.name !== "visibility") return {};
  return { visibility: target.value === "restricted" ? "restricted" : "everyone" };
}

const toggled = (ids: string[], id: string, isIn: boolean) =>
  isIn ? [...ids, id] : ids.filter((one) => one !== id);

const counted = (members: number) => (members === 1 ? "1 person" : `${members} people`);

function inWords(months: number) {
  if (months < 12) return `${months} months`;
  if (months % 12 > 0) return `${months} months`;
  return months === 12 ? "1 year" : `${months / 12} years`;
}
