import { useState } from "react";
import { Labelled } from "@/components/insights/writing/labelled";
import type { FormAction } from "@/components/ui/form-state";
import { Select } from "@/components/ui/select";
import { TextInput } from "@/components/ui/text-input";
import { maxPace } from "@/domain/paths/path-input";
import { SavedField } from "./saved-field";
import { useSaving } from "./saving";

export type EditedPath = {
  id: string;
  title: string;
  forWhom: string;
  pace: number;
  dueOn: string | null;
};

/** What the path is called, whom it is for, and how it is spread; each saved by itself. */
export function AboutFields({ path, change }: { path: EditedPath; change: FormAction }) {
  const of = { pathId: path.id };
  return (
    <div className="grid max-w-xl gap-6">
      <SavedField
        label="Title"
        name="title"
        of={of}
        value={path.title}
        action={change}
        className="font-serif text-20"
      />
      <SavedField
        label="Who it is for"
        hint="For example: designers in their first month."
        name="forWhom"
        of={of}
        value={path.forWhom}
        action={change}
      />
      <div className="grid gap-6 sm:grid-cols-2">
        <PaceField path={path} change={change} />
        <DayField path={path} change={change} />
      </div>
    </div>
  );
}

type FieldProps = { path: EditedPath; change: FormAction };

function PaceField({ path, change }: FieldProps) {
  const saving = useSaving();
  return (
    <Labelled label="Steps a week" hint="What is suggested; everybody can choose their own.">
      <Select
        defaultValue={String(path.pace)}
        onChange={({ target }) => void saving.run("pace", change, { pathId: path.id, pace: target.value })}
      >
        {Array.from({ length: maxPace }, (_, index) => index + 1).map((pace) => (
          <option key={pace} value={pace}>
            {pace}
          </option>
        ))}
      </Select>
    </Labelled>
  );
}

function DayField({ path, change }: FieldProps) {
  const saving = useSaving();
  const [problem, setProblem] = useState<string>();

  async function save(dueOn: string) {
    const state = await saving.run("dueOn", change, { pathId: path.id, dueOn });
    setProblem(state.status === "refused" ? state.message : undefined);
  }

  return (
    <Labelled
      label="Or one last day for all"
      hint="Leave it empty unless everybody has to be done by a day."
      error={problem}
    >
      <TextInput
        type="date"
        defaultValue={path.dueOn ?? ""}
        onBlur={({ target }) => target.value !== (path.dueOn ?? "") && void save(target.value)}
      />
    </Labelled>
  );
}
