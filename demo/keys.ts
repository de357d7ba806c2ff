/** What the demo's store and its Farebox server share. Made up for the demo: they open nothing anywhere else. */
export const demoKeys = {
  secretKey: 'sk_test_kettle_and_leaf_demo_not_a_secret',
  publishableKey: 'pk_test_kettle_and_leaf_demo',
  webhookSecret: `whsec_${Buffer.from('kettle-and-leaf-demo-not-a-secret').toString('base64')}`,
} as const;
