import { makeIdMaker } from '@/lib/server/make-id';
import { makeMemoryInboxStore } from './memory-store';
import { describeInboxStore } from './store.suite';

describeInboxStore('the memory store of inboxes', async () => makeMemoryInboxStore(makeIdMaker()));
