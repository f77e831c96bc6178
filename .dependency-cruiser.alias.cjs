const { join } = require('node:path');

/** The alias of tsconfig.base.json, in the one form that dependency-cruiser takes without a `baseUrl`. */
module.exports = { resolve: { alias: { '@shared': join(__dirname, 'shared') } } };
