import { makeMemorySourceStore } from './memory-store';
import { describeSourceStore } from './store.suite';

describeSourceStore('the memory store', async () => makeMemorySourceStore());
