import {
  Activity,
  FlaskConical,
  House,
  Library,
  Milestone,
  RefreshCcwDot,
  Route,
  Settings2,
  UserRound,
} from "@/components/ui/icons";
import type { Icon } from "@/components/ui/make-icon";
import type { DestinationId } from "./destinations";

const icons: Record<DestinationId, Icon> = {
  home: House,
  library: Library,
  initiatives: Milestone,
  paths: Route,
  recall: RefreshCcwDot,
  research: FlaskConical,
  health: Activity,
  administration: Settings2,
  settings: UserRound,
};

export function DestinationIcon({ id, className }: { id: DestinationId; className?: string }) {
  const Icon = icons[id];
  return <Icon aria-hidden className={className} strokeWidth={1.75} />;
}
