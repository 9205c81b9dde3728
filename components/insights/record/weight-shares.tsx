import { numberFormat } from "@/components/ui/intl";
import type { EvidenceItem } from "@/domain/evidence/evidence-input";
import type { ItemWeight } from "@/domain/evidence/weight-query";
import type { EvidenceStanding } from "@/domain/insights/record-query";

type WeightSharesProps = { evidence: EvidenceItem[]; weight: EvidenceStanding; locale: string };

/** What each item adds by now: its strength times what its age leaves of it. */
export function WeightShares({ evidence, weight, locale }: WeightSharesProps) {
  const one = numberFormat(locale, { maximumFractionDigits: 1 });
  const two = numberFormat(locale, { maximumFractionDigits: 2 });
  return (
    <table className="mt-3 w-full text-13 tabular-nums">
      <thead>
        <tr className="text-muted">
          <th scope="col" className="py-1 text-start font-normal">
            Item
          </th>
          <th scope="col" className="py-1 ps-4 text-end font-normal">
            Strength × ageing
          </th>
          <th scope="col" className="py-1 ps-4 text-end font-normal">
            Adds now
          </th>
        </tr>
      </thead>
      <tbody>
        {evidence.map(({ id, title }, position) => (
          <tr key={id} className="border-t border-line">
            <td className="py-1 wrap-anywhere">
              <span dir="auto">
                {position + 1}. {title || "Without a title"}
              </span>
              <span className="block text-muted">{ageWords(weight.items[id])}</span>
            </td>
            <td className="py-1 ps-4 text-end align-top whitespace-nowrap text-muted">
              {productWords(weight.items[id], (value) => two.format(value))}
            </td>
            <td className="py-1 ps-4 text-end align-top whitespace-nowrap">
              {signed(weight.items[id]?.adds ?? 0, (value) => one.format(value))}
            </td>
          </tr>
        ))}
      </tbody>
      <tfoot>
        <tr className="border-t border-edge font-medium">
          <td className="py-1" colSpan={2}>
            Weight now
          </td>
          <td className="py-1 text-end">{one.format(weight.now)}</td>
        </tr>
      </tfoot>
    </table>
  );
}

function ageWords(item: ItemWeight | undefined) {
  if (!item) return "";
  if (item.isWithdrawn) return "Withdrawn: it counts nothing";
  if (item.strength === 0) return "Its strength is not rated: it counts nothing";
  return item.ageDays === null ? "Not dated: it does not age" : inWords(item.ageDays);
}

/** "2 years and 3 months old", as exactly as it matters. */
function inWords(days: number) {
  const months = Math.floor(days / 30.4375);
  if (months < 1) return "Less than a month old";
  const years = Math.floor(months / 12);
  const parts = [counted(years, "year"), years < 10 ? counted(months % 12, "month") : ""].filter(Boolean);
  return `${parts.join(" and ")} old`;
}

const counted = (count: number, word: string) =>
  count === 0 ? "" : `${count} ${count === 1 ? word : `${word}s`}`;

function productWords(item: ItemWeight | undefined, figure: (value: number) => string) {
  if (!item || item.isWithdrawn || item.strength === 0) return "";
  return `${item.strength} × ${figure(item.factor)}`;
}

function signed(value: number, figure: (value: number) => string) {
  const words = figure(Math.abs(value));
  if (value === 0 || words === "0") return "0";
  return value > 0 ? `+${words}` : `−${words}`;
}
