DROP INDEX "enrolments_path";--> statement-breakpoint
CREATE INDEX "enrolment_steps_done" ON "enrolment_steps" USING btree ("enrolment_id","step_id","done_at") WHERE "enrolment_steps"."done_at" is not null;--> statement-breakpoint
CREATE INDEX "memberships_person" ON "memberships" USING btree ("person_id","team_id");--> statement-breakpoint
CREATE INDEX "enrolments_path" ON "enrolments" USING btree ("path_id","person_id","enrolled_at","id");