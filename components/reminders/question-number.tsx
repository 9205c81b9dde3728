"use client";

import { useState } from "react";
import { Field } from "@/components/ui/field";
import { Select } from "@/components/ui/select";
import { questionNumbers } from "@/domain/people/settings-input";
import { whatItMeans } from "./question-words";

type QuestionNumberProps = { chosen: number | null; organizationCap: number };

/** How many questions a week, with what the number means beside it while one chooses. */
export function QuestionNumber({ chosen, organizationCap }: QuestionNumberProps) {
  const [cap, setCap] = useState(chosen === null ? "" : String(chosen));
  const number = cap === "" ? organizationCap : Number(cap);
  return (
    <Field name="cap" label="At most so many in any seven days" hint={whatItMeans(number)}>
      <Select defaultValue={cap} onChange={(event) => setCap(event.target.value)} className="max-w-72">
        <option value="">{organizationCap}, as for everybody here</option>
        {questionNumbers.map((count) => (
          <option key={count} value={count}>
            {count === 0 ? "0, none at all" : count}
          </option>
        ))}
      </Select>
    </Field>
  );
}
