import type { ConformanceProfile } from '../../testing/providers/conformance/profile.ts';
import { testProvider } from '../../testing/providers/conformance.ts';
import { fromEachProvider } from '../../testing/providers/each-provider.ts';

const profiles = await fromEachProvider<readonly ConformanceProfile[]>('conformance.ts');
for (const profile of Object.values(profiles).flat()) testProvider(profile);
