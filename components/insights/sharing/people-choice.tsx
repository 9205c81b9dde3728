import { useState } from "react";
import { IconButton } from "@/components/ui/icon-button";
import { X } from "@/components/ui/icons";
import { Finder } from "../writing/finder";
import type { Colleague } from "./who-will-read";

type PeopleChoiceProps = {
  name: string;
  label: string;
  hint?: string;
  everybody: Colleague[];
  chosen: string[];
  onChange: (ids: string[]) => void;
};

const most = 8;

/** People found by name or address and named one by one. */
export function PeopleChoice({ name, label, hint, everybody, chosen, onChange }: PeopleChoiceProps) {
  const [words, setWords] = useState("");
  const wanted = words.trim().toLowerCase();
  const found = everybody
    .filter(({ id }) => !chosen.includes(id))
    .filter((person) => `${person.name} ${person.email}`.toLowerCase().includes(wanted))
    .slice(0, most);
  return (
    <div className="grid gap-2">
      <p className="text-15 font-medium">{label}</p>
      {chosen.length > 0 && (
        <ul className="flex flex-wrap gap-2">
          {chosen.map((id) => {
            const person = everybody.find((one) => one.id === id)?.name ?? "Somebody who has left";
            return (
              <li
                key={id}
                className="flex items-center gap-1 rounded-small border border-line bg-surface pl-3 text-15"
              >
                <input type="hidden" name={name} value={id} />
                {person}
                <IconButton
                  label={`Take out ${person}`}
                  icon={<X aria-hidden />}
                  className="[&_svg]:size-4"
                  onClick={() => onChange(chosen.filter((one) => one !== id))}
                />
              </li>
            );
          })}
        </ul>
      )}
      <Finder
        label={`${label}: find somebody`}
        placeholder="Find by name or mail address"
        words={words}
        onWords={setWords}
        found={found.map((person) => ({
          id: person.id,
          content: (
            <>
              {person.name} <span className="text-muted">{person.email}</span>
            </>
          ),
        }))}
        nothing="Nobody of that name can be chosen here."
        onChoose={(id) => onChange([...chosen, id])}
      />
      {hint && <p className="text-15 text-muted">{hint}</p>}
    </div>
  );
}
