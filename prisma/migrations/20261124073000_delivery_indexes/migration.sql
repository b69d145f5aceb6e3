-- DropIndex
DROP INDEX "delivery_hook_id_state_id_idx";

-- DropIndex
DROP INDEX "delivery_state_id_idx";

-- CreateIndex
CREATE INDEX "delivery_hook_id_state_id_idx" ON "delivery"("hook_id", "state", "id" DESC) WHERE (state IN ('pending'::delivery_state, 'retrying'::delivery_state, 'dead'::delivery_state, 'suppressed'::delivery_state, 'cancelled'::delivery_state));

-- CreateIndex
CREATE INDEX "delivery_state_id_idx" ON "delivery"("state", "id" DESC) WHERE (state IN ('pending'::delivery_state, 'retrying'::delivery_state, 'dead'::delivery_state, 'suppressed'::delivery_state, 'cancelled'::delivery_state));

-- CreateIndex
CREATE INDEX "delivery_waiting_idx" ON "delivery"("hook_id", "run_at") WHERE (state IN ('pending'::delivery_state, 'retrying'::delivery_state));
