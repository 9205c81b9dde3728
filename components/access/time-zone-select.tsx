"use client";

import { useEffect, useRef } from "react";
import { Select } from "@/components/ui/select";

/** Starts at the zone of the browser, unless one was chosen already. */
export function TimeZoneSelect({ timeZones }: { timeZones: string[] }) {
  const around = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const select = around.current?.querySelector("select");
    const { timeZone } = Intl.DateTimeFormat().resolvedOptions();
    if (select?.value === "UTC" && timeZones.includes(timeZone)) select.value = timeZone;
  }, [timeZones]);
  return (
    <div ref={around}>
      <Select defaultValue="UTC">
        {timeZones.map((zone) => (
          <option key={zone} value={zone}>
            {zone.replaceAll("_", " ")}
          </option>
        ))}
      </Select>
    </div>
  );
}
