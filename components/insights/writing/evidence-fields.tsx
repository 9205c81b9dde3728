import { Select } from "@/components/ui/select";
import type { EvidenceItem } from "@/domain/evidence/evidence-input";
import { evidenceKindWords, strengthWords } from "@/domain/insights/content-words-input";
import { DataField } from "./data-field";
import { Labelled } from "./labelled";
import { PartialDateField } from "./partial-date-field";
import { StudyField } from "./study-field";
import { TextField } from "./text-field";
import { WithdrawnFields } from "./withdrawn-fields";

type EvidenceFieldsProps = { item: EvidenceItem; onChange: (change: Partial<EvidenceItem>) => void };

/** Everything one can say of an item of evidence. */
export function EvidenceFields({ item, onChange }: EvidenceFieldsProps) {
  const text = (field: TextPart) => ({
    value: item[field],
    onText: (value: string) => onChange({ [field]: value }),
  });
  const date = (field: DatePart) => ({
    value: item[field],
    onDate: (value: string) => onChange({ [field]: value }),
  });
  return (
    <div className="grid gap-4 sm:grid-cols-6">
      <TextField
        label="Title"
        hint="Authors, year and title, or what the experiment is called."
        className="sm:col-span-6"
        {...text("title")}
      />
      <Labelled label="Direction" className="sm:col-span-2">
        <Select
          name=""
          value={item.direction}
          onChange={({ target }) => onChange({ direction: target.value as EvidenceItem["direction"] })}
        >
          <option value="supports">Supports</option>
          <option value="contradicts">Contradicts</option>
        </Select>
      </Labelled>
      <Labelled label="Kind" className="sm:col-span-2">
        <Select
          name=""
          value={item.kind}
          onChange={({ target }) => onChange({ kind: target.value as EvidenceItem["kind"] })}
        >
          {Object.entries(evidenceKindWords).map(([kind, words]) => (
            <option key={kind} value={kind}>
              {words}
            </option>
          ))}
        </Select>
      </Labelled>
      <Labelled label="Strength" className="sm:col-span-2">
        <Select
          name=""
          value={item.strength ?? ""}
          onChange={({ target }) =>
            onChange({ strength: (target.value || null) as EvidenceItem["strength"] })
          }
        >
          <option value="">Not rated</option>
          {Object.entries(strengthWords).map(([level, words]) => (
            <option key={level} value={level}>
              {words}
            </option>
          ))}
        </Select>
      </Labelled>
      <TextField
        label="Source"
        hint="A link, a DOI, or where it can be found."
        className="sm:col-span-6"
        {...text("source")}
      />
      <StudyField item={item} onChange={onChange} />
      <DataField item={item} onChange={onChange} />
      <TextField label="Method" className="sm:col-span-3" {...text("method")} />
      <TextField
        label="Sample"
        hint="Who or what, and how many."
        className="sm:col-span-3"
        {...text("sample")}
      />
      <PartialDateField label="Data from" className="sm:col-span-2" {...date("periodFrom")} />
      <PartialDateField label="Data until" className="sm:col-span-2" {...date("periodUntil")} />
      <PartialDateField
        label="Published"
        hint="2010, 2010-06 or 2010-06-03"
        className="sm:col-span-2"
        {...date("publishedOn")}
      />
      <TextField label="Key figures" markdown className="sm:col-span-6" {...text("keyFigures")} />
      <TextField
        label="Quote"
        hint="In the source’s own words."
        markdown
        className="sm:col-span-6"
        {...text("quote")}
      />
      <TextField
        label="What it says about the statement"
        hint="If it does more than support or contradict it: “narrows it to new customers”."
        className="sm:col-span-6"
        {...text("note")}
      />
      <WithdrawnFields withdrawn={item.withdrawn} onChange={(withdrawn) => onChange({ withdrawn })} />
    </div>
  );
}

type TextPart = "title" | "source" | "method" | "sample" | "keyFigures" | "quote" | "note";
type DatePart = "periodFrom" | "periodUntil" | "publishedOn";
