// What `require('electron')` gives a package inside the built main process: the stand-in of the run at hand, since Node
// would make a second instance of an ES module that is required.
module.exports = new Proxy({}, { get: (_, name) => globalThis.copydeskElectron?.[name] });
