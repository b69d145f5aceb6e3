import { cleanup, configure } from '@testing-library/react';
import { afterEach } from 'vitest';

// The default of one second is too short on a machine that has other work.
configure({ asyncUtilTimeout: 10_000 });

afterEach(cleanup);
