import type { Config } from '../config/schema.ts';
import type { Site } from '../config/sites.ts';
import type { Session } from '../domain/session.ts';
import type { Context } from '../flows/context.ts';

/** What routes are made with. */
export interface RouteDeps {
  readonly context: Context;
  readonly config: Config;
}

/** What middleware leaves for a route. */
export interface RequestEnv {
  Variables: { requestId: string };
}

/** After a merchant's key was checked. */
export interface MerchantEnv {
  Variables: {
    requestId: string;
    site: Site /** So that an error may say what a provider said. */;
    isMerchant?: true;
  };
}

/** After a client secret was checked. */
export interface ShopperEnv {
  Variables: { requestId: string; site: Site; session: Session };
}
