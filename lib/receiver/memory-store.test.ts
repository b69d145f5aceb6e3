import { makeIdMaker } from '@/lib/engine/make-id';
import { makeMemoryInboxStore } from './memory-store';
import { describeInboxStore } from './store.suite';

describeInboxStore('the memory store of inboxes', async () => makeMemoryInboxStore(makeIdMaker()));
