import clsx from "clsx";
import { Checkbox } from "@/components/ui/checkbox";
import type { MustKnowLoad } from "@/domain/reminders/must-know-query";

type MustKnowTeamsProps = {
  teams: { id: string; name: string }[];
  chosen: string[];
  /** Of each team, how much of what it may be asked is taken. */
  loads: MustKnowLoad[];
};

/** Teams to choose, each with how much of what its people agreed to be asked is taken, and would be; it forbids nothing. */
export function MustKnowTeams({ teams, chosen, loads }: MustKnowTeamsProps) {
  return (
    <fieldset className="grid max-w-[42rem] gap-x-8 gap-y-4 sm:grid-cols-2">
      <legend className="sr-only">Teams that must know it</legend>
      <input type="hidden" name="audience" value="on" />
      {teams.map(({ id, name }) => {
        const load = loads.find(({ team }) => team.id === id);
        return (
          <Checkbox
            key={id}
            name="audienceTeamIds[]"
            value={id}
            label={name}
            defaultChecked={chosen.includes(id)}
            hint={load && <Load load={load} isChosen={chosen.includes(id)} />}
          />
        );
      })}
    </fieldset>
  );
}

type LoadProps = { load: MustKnowLoad; isChosen: boolean };

function Load({ load: { people, taken, withThis }, isChosen }: LoadProps) {
  if (people === 0) return "Nobody on it is asked questions now.";
  return (
    <>
      <Bar taken={taken} withThis={withThis} />
      {isChosen
        ? `Takes ${percent(withThis)} of its questions, this insight among them.`
        : `Takes ${percent(taken)} of its questions now, ${percent(withThis)} with this insight.`}
      {withThis > 1 && (
        <span className="block text-sand-ink">
          More than its people agreed to be asked: some of it comes late.
        </span>
      )}
    </>
  );
}

const percent = (share: number) => (share > 0 && share < 0.01 ? "under 1 %" : `${Math.round(share * 100)} %`);

/** What is taken, and lighter what this insight adds; sand from where it is too much. */
function Bar({ taken, withThis }: Pick<MustKnowLoad, "taken" | "withThis">) {
  const width = (share: number) => Math.min(1, share) * 100;
  const isOver = withThis > 1;
  return (
    <svg
      aria-hidden="true"
      viewBox="0 0 100 4"
      preserveAspectRatio="none"
      className="my-1.5 h-1 w-full max-w-52"
    >
      <rect width="100" height="4" className="fill-line" />
      <rect
        width={width(withThis)}
        height="4"
        fillOpacity={0.5}
        className={clsx(isOver ? "fill-sand" : "fill-tide", "forced-colors:fill-[Highlight]")}
      />
      <rect
        width={width(Math.min(taken, withThis))}
        height="4"
        className={clsx(isOver ? "fill-sand" : "fill-tide", "forced-colors:fill-[Highlight]")}
      />
    </svg>
  );
}
