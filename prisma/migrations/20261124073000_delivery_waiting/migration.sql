-- CreateIndex
CREATE INDEX "delivery_waiting_idx" ON "delivery"("hook_id", "run_at") WHERE (state IN ('pending'::delivery_state, 'retrying'::delivery_state));
