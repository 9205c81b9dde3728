DROP INDEX "enrolments_path";--> statement-breakpoint
CREATE INDEX "memberships_person" ON "memberships" USING btree ("person_id","team_id");--> statement-breakpoint
CREATE INDEX "enrolments_path" ON "enrolments" USING btree ("path_id","person_id","enrolled_at","id");