import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { Readability } from "@mozilla/readability";
import { parseHTML } from "linkedom";
import { defaultTreeAdapter, html, parse, parseFragment, serialize } from "parse5";
// ../../node_modules/zod/v4/core/util.js
function getEnumValues(entries) {
	const numericValues = Object.values(entries).filter((v) => typeof v === "number");
	return Object.entries(entries).filter(([k, _]) => numericValues.indexOf(+k) === -1).map(([_, v]) => v);
}
function joinValues(array, separator = "|") {
	return array.map((val) => stringifyPrimitive(val)).join(separator);
}
function jsonStringifyReplacer(_, value) {
	if (typeof value === "bigint") return value.toString();
	return value;
}
var Cached = class {
	constructor(getter) {
		this._getter = getter;
		this._value = void 0;
	}
	get value() {
		const getter = this._getter;
		if (getter !== void 0) {
			this._value = getter();
			this._getter = void 0;
		}
		return this._value;
	}
};
function cached(getter) {
	return new Cached(getter);
}
function nullish(input) {
	return input === null || input === void 0;
}
function cleanRegex(source) {
	const start = source.startsWith("^") ? 1 : 0;
	const end = source.endsWith("$") ? source.length - 1 : source.length;
	return source.slice(start, end);
}
function floatSafeRemainder(val, step) {
	const ratio = val / step;
	const roundedRatio = Math.round(ratio);
	const tolerance = 4 * Number.EPSILON * Math.max(Math.abs(ratio), 1);
	if (Math.abs(ratio - roundedRatio) < tolerance) return 0;
	return ratio - roundedRatio;
}
function assignProp(target, prop, value) {
	Object.defineProperty(target, prop, {
		value,
		writable: true,
		enumerable: true,
		configurable: true
	});
}
/**
* Whichever object a def's `shape` currently answers from: the one the caller passed until the first read, the frozen copy after it.
*
* Its keys and descriptors read without invoking anything, which is what lets a discriminated union check its discriminator, and the cycle walk read a shape, without resolving a getter that references the schema being constructed. A def that answers `shape` from an accessor of its own has none.
*/
function rawShape(def) {
	const desc = Object.getOwnPropertyDescriptor(def, "shape");
	return desc?.get ? desc.get.raw : desc?.value;
}
function sourceShape(schema) {
	return rawShape(schema._zod.def) ?? schema._zod.def.shape;
}
function deferProp(target, key, getter) {
	Object.defineProperty(target, key, {
		get() {
			const value = getter();
			assignProp(this, key, value);
			return value;
		},
		enumerable: true,
		configurable: true
	});
}
function putProp(target, key, value) {
	if (key in target) assignProp(target, key, value);
	else target[key] = value;
}
/**
* Copies `keys` of `source`'s shape onto `target`, each value passed through `wrap`.
*
* A key the source has resolved is copied through now, so the derived shape states it outright and nothing has to resolve it to learn what it holds. A key the source still defers stays deferred, and reads back through the source's own `shape`, so it resolves once and both shapes get that one schema.
*/
function mirrorShape(target, source, keys, wrap) {
	const raw = sourceShape(source);
	for (const key of keys) {
		const desc = Object.getOwnPropertyDescriptor(raw, key);
		if (!desc.enumerable) continue;
		if (desc.get) deferProp(target, key, () => {
			const value = source._zod.def.shape[key];
			return wrap ? wrap(value, key) : value;
		});
		else putProp(target, key, wrap ? wrap(desc.value, key) : desc.value);
	}
}
function mirrorProps(target, source) {
	for (const key of Reflect.ownKeys(source)) {
		const desc = Object.getOwnPropertyDescriptor(source, key);
		if (!desc.enumerable) continue;
		if (desc.get) deferProp(target, key, () => source[key]);
		else putProp(target, key, desc.value);
	}
}
function mergeDefs(...defs) {
	const mergedDescriptors = {};
	for (const def of defs) {
		const descriptors = Object.getOwnPropertyDescriptors(def);
		Object.assign(mergedDescriptors, descriptors);
	}
	return Object.defineProperties({}, mergedDescriptors);
}
function esc(str) {
	return JSON.stringify(str);
}
function slugify(input) {
	return input.toLowerCase().trim().replace(/[^\w\s-]/g, "").replace(/[\s_-]+/g, "-").replace(/^-+|-+$/g, "");
}
var captureStackTrace = "captureStackTrace" in Error ? Error.captureStackTrace : (..._args) => {};
function isObject(data) {
	return typeof data === "object" && data !== null && !Array.isArray(data);
}
var allowsEval = /* @__PURE__*/ cached(() => {
	if (globalConfig.jitless) return false;
	if (typeof navigator !== "undefined" && navigator?.userAgent?.includes("Cloudflare")) return false;
	try {
		new Function("");
		return true;
	} catch (_) {
		return false;
	}
});
function isPlainObject(o) {
	if (isObject(o) === false) return false;
	const ctor = o.constructor;
	if (ctor === void 0) return true;
	if (typeof ctor !== "function") return true;
	const prot = ctor.prototype;
	if (isObject(prot) === false) return false;
	if (Object.prototype.hasOwnProperty.call(prot, "isPrototypeOf") === false) return false;
	return true;
}
function shallowClone(o) {
	if (isPlainObject(o)) return { ...o };
	if (Array.isArray(o)) return [...o];
	if (o instanceof Map) return new Map(o);
	if (o instanceof Set) return new Set(o);
	return o;
}
var propertyKeyTypes = /* @__PURE__*/ new Set([
	"string",
	"number",
	"symbol"
]);
function escapeRegex(str) {
	return str.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
}
function clone(inst, def, params) {
	const cl = new inst._zod.constr(def ?? inst._zod.def);
	if (!def || params?.parent) cl._zod.parent = inst;
	return cl;
}
function normalizeParams(_params) {
	const params = _params;
	if (!params) return {};
	if (typeof params === "string") return { error: () => params };
	if (params?.message !== void 0) {
		if (params?.error !== void 0) throw new Error("Cannot specify both `message` and `error` params");
		params.error = params.message;
	}
	delete params.message;
	if (typeof params.error === "string") return {
		...params,
		error: () => params.error
	};
	return params;
}
function stringifyPrimitive(value) {
	if (typeof value === "bigint") return value.toString() + "n";
	if (typeof value === "string") return `"${value}"`;
	return `${value}`;
}
function optionalKeys(shape) {
	return Object.keys(shape).filter((k) => {
		return shape[k]._zod.optin !== void 0 && shape[k]._zod.optout === "optional";
	});
}
var NUMBER_FORMAT_RANGES = /*@__PURE__*/ (() => ({
	safeint: [Number.MIN_SAFE_INTEGER, Number.MAX_SAFE_INTEGER],
	int32: [-2147483648, 2147483647],
	uint32: [0, 4294967295],
	float32: [-34028234663852886e22, 34028234663852886e22],
	float64: [-Number.MAX_VALUE, Number.MAX_VALUE]
}))();
var BIGINT_FORMAT_RANGES = {
	int64: [/* @__PURE__*/ BigInt("-9223372036854775808"), /* @__PURE__*/ BigInt("9223372036854775807")],
	uint64: [/* @__PURE__*/ BigInt(0), /* @__PURE__*/ BigInt("18446744073709551615")]
};
function pick(schema, mask) {
	const currDef = schema._zod.def;
	const checks = currDef.checks;
	if (checks && checks.length > 0) throw new Error(".pick() cannot be used on object schemas containing refinements");
	const newShape = {};
	mirrorShape(newShape, schema, maskedKeys(schema, mask));
	return clone(schema, mergeDefs(currDef, {
		shape: newShape,
		checks: []
	}));
}
function maskedKeys(schema, mask) {
	const raw = sourceShape(schema);
	const keys = [];
	for (const key of Reflect.ownKeys(mask)) {
		if (!Object.getOwnPropertyDescriptor(raw, key)?.enumerable) throw new Error(`Unrecognized key: "${String(key)}"`);
		if (mask[key]) keys.push(key);
	}
	return keys;
}
function omit(schema, mask) {
	const currDef = schema._zod.def;
	const checks = currDef.checks;
	if (checks && checks.length > 0) throw new Error(".omit() cannot be used on object schemas containing refinements");
	const omitted = new Set(maskedKeys(schema, mask));
	const newShape = {};
	mirrorShape(newShape, schema, Reflect.ownKeys(sourceShape(schema)).filter((key) => !omitted.has(key)));
	return clone(schema, mergeDefs(currDef, {
		shape: newShape,
		checks: []
	}));
}
function extend(schema, shape) {
	if (!isPlainObject(shape)) throw new Error("Invalid input to extend: expected a plain object");
	const checks = schema._zod.def.checks;
	if (checks && checks.length > 0) {
		const existingShape = sourceShape(schema);
		for (const key of Reflect.ownKeys(shape)) if (Object.getOwnPropertyDescriptor(existingShape, key) !== void 0) throw new Error("Cannot overwrite keys on object schemas containing refinements. Use `.safeExtend()` instead.");
	}
	return clone(schema, mergeDefs(schema._zod.def, { shape: extended(schema, shape) }));
}
function extended(schema, shape) {
	const newShape = {};
	mirrorShape(newShape, schema, Reflect.ownKeys(sourceShape(schema)));
	mirrorProps(newShape, shape);
	return newShape;
}
function safeExtend(schema, shape) {
	if (!isPlainObject(shape)) throw new Error("Invalid input to safeExtend: expected a plain object");
	return clone(schema, mergeDefs(schema._zod.def, { shape: extended(schema, shape) }));
}
function merge(a, b) {
	if (!b?._zod?.def) throw new Error("Invalid input to merge: expected an object schema. To merge a plain shape, use `.extend()`.");
	if (a._zod.def.checks?.length) throw new Error(".merge() cannot be used on object schemas containing refinements. Use .safeExtend() instead.");
	const newShape = {};
	mirrorShape(newShape, a, Reflect.ownKeys(sourceShape(a)));
	mirrorShape(newShape, b, Reflect.ownKeys(sourceShape(b)));
	return clone(a, mergeDefs(a._zod.def, {
		shape: newShape,
		get catchall() {
			return b._zod.def.catchall;
		},
		checks: b._zod.def.checks ?? []
	}));
}
function partial(Class, schema, mask, name = "partial") {
	const checks = schema._zod.def.checks;
	if (checks && checks.length > 0) throw new Error(`.${name}() cannot be used on object schemas containing refinements`);
	const selected = mask ? new Set(maskedKeys(schema, mask)) : void 0;
	const newShape = {};
	mirrorShape(newShape, schema, Reflect.ownKeys(sourceShape(schema)), Class && ((value, key) => selected && !selected.has(key) ? value : new Class({
		type: "optional",
		innerType: value
	})));
	return clone(schema, mergeDefs(schema._zod.def, {
		shape: newShape,
		checks: []
	}));
}
function required(Class, schema, mask) {
	const selected = mask ? new Set(maskedKeys(schema, mask)) : void 0;
	const newShape = {};
	mirrorShape(newShape, schema, Reflect.ownKeys(sourceShape(schema)), (value, key) => selected && !selected.has(key) ? value : new Class({
		type: "nonoptional",
		innerType: value
	}));
	return clone(schema, mergeDefs(schema._zod.def, { shape: newShape }));
}
function aborted(x, startIndex = 0) {
	if (x.aborted === true) return true;
	for (let i = startIndex; i < x.issues.length; i++) if (x.issues[i]?.continue !== true) return true;
	return false;
}
function explicitlyAborted(x, startIndex = 0) {
	if (x.aborted === true) return true;
	for (let i = startIndex; i < x.issues.length; i++) if (x.issues[i]?.continue === false) return true;
	return false;
}
function prefixIssues(path, issues) {
	return issues.map((iss) => {
		var _a;
		(_a = iss).path ?? (_a.path = []);
		iss.path.unshift(path);
		return iss;
	});
}
function unwrapMessage(message) {
	return typeof message === "string" ? message : message?.message;
}
/** The leading size checks of `defChecks` that set an upper bound, each paired with it. */
function sizeCaps(defChecks) {
	const caps = [];
	for (const ch of defChecks ?? []) {
		const d = ch._zod.def;
		if (!/_(length|size)$|_equals$/.test(d.check)) break;
		const max = d.maximum ?? d.length ?? d.size;
		if (max >= 0) caps.push([max, ch]);
	}
	return caps;
}
function attachSchema(issues, start, inst) {
	var _a;
	for (let i = start; i < issues.length; i++) (_a = issues[i]).schema ?? (_a.schema = inst);
}
function finalizeIssue(iss, ctx, config) {
	var _a;
	const traits = iss.inst?._zod?.traits;
	if (traits?.has("$ZodType")) {
		if (traits.has("$ZodCheck")) (_a = iss).schema ?? (_a.schema = iss.inst);
		else iss.schema = iss.inst;
	}
	const schemaError = iss.schema !== iss.inst ? iss.schema?._zod.def?.error : void 0;
	const message = iss.message ? iss.message : unwrapMessage(iss.inst?._zod.def?.error?.(iss)) ?? unwrapMessage(schemaError?.(iss)) ?? unwrapMessage(ctx?.error?.(iss)) ?? unwrapMessage(config.customError?.(iss)) ?? unwrapMessage(config.localeError?.(iss)) ?? "Invalid input";
	const full = {};
	for (const k of Object.keys(iss)) {
		if (k === "inst" || k === "schema" || k === "continue" || k === "input" || k === "__proto__") continue;
		full[k] = iss[k];
	}
	full.path ?? (full.path = []);
	full.message = message;
	if (ctx?.reportInput) full.input = iss.input;
	return full;
}
var highSurrogate = /[\uD800-\uDBFF]/;
function codePointLength(str) {
	const units = str.length;
	if (!highSurrogate.test(str)) return units;
	let count = units;
	for (let i = 0; i < units - 1; i++) if ((str.charCodeAt(i) & 64512) === 55296 && (str.charCodeAt(i + 1) & 64512) === 56320) {
		count--;
		i++;
	}
	return count;
}
function getLengthableOrigin(input) {
	if (Array.isArray(input)) return "array";
	if (typeof input === "string") return "string";
	return "unknown";
}
function parsedType(data) {
	const t = typeof data;
	switch (t) {
		case "number": return Number.isNaN(data) ? "nan" : "number";
		case "object": {
			if (data === null) return "null";
			if (Array.isArray(data)) return "array";
			const obj = data;
			if (obj && Object.getPrototypeOf(obj) !== Object.prototype && "constructor" in obj && obj.constructor) return obj.constructor.name;
		}
	}
	return t;
}
function issue(...args) {
	const [iss, input, inst] = args;
	if (typeof iss === "string") return {
		message: iss,
		code: "custom",
		input,
		inst
	};
	return { ...iss };
}
/**
* Installs a trait's members on its prototype. Each value builds that member for the instance on first read; the built value shadows the accessor as an own property, so a detached `const { parse } = schema` keeps working.
*
* Call this from a `proto` initializer, which runs once per prototype — never per instance.
*/
function members(proto, table) {
	for (const key in table) {
		const desc = Object.getOwnPropertyDescriptor(table, key);
		if (desc.get) Object.defineProperty(proto, key, {
			...desc,
			enumerable: false
		});
		else defineBound(proto, key, desc.value);
	}
}
/** Shadows a prototype member with an own value, so a getter that builds from the instance runs once. */
function own(inst, key, value, enumerable = true) {
	Object.defineProperty(inst, key, {
		configurable: true,
		writable: true,
		enumerable,
		value
	});
	return value;
}
/** Like {@link own}, for a member that was never an own data property and has to stay out of `Object.keys`. */
function hide(inst, key, value) {
	return own(inst, key, value, false);
}
/** Adds members a table derives from the instance: each builds on first read and shadows as own data, and assignment shadows the same way, as when these were own properties. */
/* @__NO_SIDE_EFFECTS__ */
function derived(computes, table) {
	for (const key in computes) {
		const compute = computes[key];
		Object.defineProperty(table, key, {
			configurable: true,
			enumerable: true,
			get() {
				return own(this, key, compute(this));
			},
			set(value) {
				own(this, key, value);
			}
		});
	}
	return table;
}
function defineBound(proto, key, fn) {
	Object.defineProperty(proto, key, {
		configurable: true,
		get() {
			return this == null ? fn : own(this, key, fn.bind(this));
		},
		set(value) {
			own(this, key, value);
		}
	});
}
/** Returns the prototype to install on, or `undefined` if this group is already installed on it. */
function claim(inst, sentinel) {
	const proto = Object.getPrototypeOf(inst);
	return sentinel in proto ? void 0 : proto;
}
var installing;
var broke = false;
var breaker = {
	configurable: true,
	get() {
		broke = true;
	}
};
/**
* Installs a lazily-derived internal on the `_zod` prototype of `inst`'s
* constructor, computed from the internals object itself and cached there on
* first read. One accessor per constructor rather than one per instance.
*/
function defineLazyInternal(inst, key, compute) {
	const proto = Object.getPrototypeOf(inst._zod);
	if (key in proto && installing !== inst._zod) {
		installing = void 0;
		return;
	}
	installing = inst._zod;
	Object.defineProperty(proto, key, {
		configurable: true,
		get() {
			Object.defineProperty(this, key, breaker);
			const outer = broke;
			broke = false;
			try {
				const value = compute(this);
				if (broke) delete this[key];
				else Object.defineProperty(this, key, {
					configurable: true,
					writable: true,
					value
				});
				broke = broke || outer;
				return value;
			} catch (err) {
				delete this[key];
				broke = broke || outer;
				throw err;
			}
		},
		set(value) {
			Object.defineProperty(this, key, {
				configurable: true,
				writable: true,
				value
			});
		}
	});
}
/**
* Installs `key` on `inst`'s prototype, computed by `make` on first read and cached there as an own
* data property. One accessor per constructor rather than one per instance, because an own accessor
* puts every instance after the first into v8 dictionary mode. The key doubles as the sentinel.
*/
function installLazyProp(inst, key, make, enumerable) {
	const proto = claim(inst, key);
	if (!proto) return;
	Object.defineProperty(proto, key, {
		configurable: true,
		get() {
			const desc = {
				configurable: true,
				writable: true,
				enumerable,
				value: void 0
			};
			Object.defineProperty(this, key, desc);
			desc.value = make(this);
			Object.defineProperty(this, key, desc);
			return desc.value;
		},
		set(value) {
			Object.defineProperty(this, key, {
				configurable: true,
				writable: true,
				enumerable,
				value
			});
		}
	});
}
/** Marks the thunk `_catch` synthesises for a constant catch value. `Function.length` cannot tell that thunk from a user callback — rest and defaulted parameters both report arity 0 — and a user callback reads `ctx.error`, whose issues only finalize correctly against the caller's per-parse error map. Provenance can say what arity cannot. A plain string key rather than `Symbol.for`, whose call at module scope no bundler can prove pure — the same shape that anchored `urlCanParse` into every build. */
var CONSTANT_CATCH = "~constantCatch";
/** Wraps a constant catch value in a thunk tagged with {@link CONSTANT_CATCH}. */
function constantCatch(value) {
	const fn = () => value;
	fn[CONSTANT_CATCH] = true;
	return fn;
}
// ../../node_modules/zod/v4/core/core.js
var _a$1;
/** A special constant with type `never` */
var NEVER = /*@__PURE__*/ Object.freeze({ status: "aborted" });
var _zodDesc = {
	value: void 0,
	enumerable: false
};
var _E = "captureStackTrace" in Error ? Error : null;
function newError(Definition) {
	const E = _E;
	if (E) {
		const saved = E.stackTraceLimit;
		if (typeof saved === "number") {
			try {
				E.stackTraceLimit = 0;
			} catch {
				_E = null;
				return new Definition();
			}
			try {
				return new Definition();
			} finally {
				E.stackTraceLimit = saved;
			}
		}
	}
	return new Definition();
}
/* @__NO_SIDE_EFFECTS__ */
function $constructor(name, initializer, proto, params) {
	const zodProto = {};
	function Internals(def) {
		this.def = def;
		this.constr = _;
		this.traits = /* @__PURE__ */ new Set();
	}
	Internals.prototype = zodProto;
	const protoMembers = proto;
	const initialized = protoMembers && /* @__PURE__ */ new WeakSet();
	function init(inst, def) {
		if (!inst._zod) {
			_zodDesc.value = new Internals(def);
			try {
				Object.defineProperty(inst, "_zod", _zodDesc);
			} finally {
				_zodDesc.value = void 0;
			}
		} else if (inst._zod.traits.has(name)) return;
		inst._zod.traits.add(name);
		initializer(inst, def);
		if (initialized) {
			const own = Object.getPrototypeOf(inst);
			const ctorProto = inst._zod.constr.prototype;
			let up = own;
			while (up && up !== ctorProto) up = Object.getPrototypeOf(up);
			const target = up ?? own;
			if (!initialized.has(target)) {
				initialized.add(target);
				members(target, protoMembers);
			}
		}
		const proto = _.prototype;
		for (const k in proto) {
			if (!Object.prototype.hasOwnProperty.call(proto, k)) continue;
			if (!(k in inst)) inst[k] = proto[k].bind(inst);
		}
	}
	const Parent = params?.Parent ?? Object;
	class Definition extends Parent {}
	Object.defineProperty(Definition, "name", { value: name });
	function _(def) {
		const inst = params?.Parent ? newError(Definition) : this;
		init(inst, def);
		const deferred = inst._zod.deferred;
		if (deferred) {
			for (const fn of deferred) fn();
			inst._zod.deferred = void 0;
		}
		const pp = globalThis.__zod_globalConfig?.postProcessor;
		if (pp) pp(inst);
		return inst;
	}
	Object.defineProperty(_, "init", { value: init });
	Object.defineProperty(_, Symbol.hasInstance, { value: (inst) => {
		if (params?.Parent && inst instanceof params.Parent) return true;
		return inst?._zod?.traits?.has(name);
	} });
	Object.defineProperty(_, "name", { value: name });
	return _;
}
var $ZodAsyncError = class extends Error {
	constructor() {
		super(`Encountered Promise during synchronous parse. Use .parseAsync() instead.`);
	}
};
var $ZodEncodeError = class extends Error {
	constructor(name) {
		super(`Encountered unidirectional transform during encode: ${name}`);
		this.name = "ZodEncodeError";
	}
};
(_a$1 = globalThis).__zod_globalConfig ?? (_a$1.__zod_globalConfig = {});
var globalConfig = globalThis.__zod_globalConfig;
function config(newConfig) {
	if (newConfig) Object.assign(globalConfig, newConfig);
	return globalConfig;
}
// ../../node_modules/zod/v4/core/errors.js
function _getMessage() {
	const internals = this._zod;
	internals.message ?? (internals.message = JSON.stringify(internals.def, jsonStringifyReplacer, 2));
	return internals.message;
}
function _setMessage(value) {
	this._zod.message = value;
}
var _messageDesc = {
	get: _getMessage,
	set: _setMessage,
	enumerable: true,
	configurable: true
};
var _issuesDesc = {
	value: void 0,
	enumerable: false
};
var _installedToString = /* @__PURE__ */ new WeakSet([Object.prototype, Error.prototype]);
var initializer$1 = (inst, def) => {
	inst.name = "$ZodError";
	_issuesDesc.value = def;
	Object.defineProperty(inst, "issues", _issuesDesc);
	_issuesDesc.value = void 0;
	Object.defineProperty(inst, "message", _messageDesc);
	const proto = Object.getPrototypeOf(inst);
	if (!_installedToString.has(proto)) {
		_installedToString.add(proto);
		Object.defineProperty(proto, "toString", {
			configurable: true,
			enumerable: false,
			get() {
				const value = () => this.message;
				Object.defineProperty(this, "toString", {
					value,
					configurable: true,
					writable: true
				});
				return value;
			},
			set(value) {
				Object.defineProperty(this, "toString", {
					value,
					configurable: true,
					writable: true
				});
			}
		});
	}
};
var $ZodError = /* @__PURE__ */ $constructor("$ZodError", initializer$1);
/** Get-or-create `obj[key]` as an own data property. A path segment naming an inherited member
* ("toString", "constructor") would otherwise read through to the prototype, and assigning
* "__proto__" would hit the setter instead of creating a key. */
function node(obj, key, make) {
	if (!Object.prototype.hasOwnProperty.call(obj, key)) {
		if (key === "__proto__") Object.defineProperty(obj, key, {
			value: make(),
			writable: true,
			enumerable: true,
			configurable: true
		});
		else obj[key] = make();
	}
	return obj[key];
}
function flattenError(error, mapper = (issue) => issue.message) {
	const fieldErrors = {};
	const formErrors = [];
	for (const sub of error.issues) if (sub.path.length > 0) node(fieldErrors, sub.path[0], () => []).push(mapper(sub));
	else formErrors.push(mapper(sub));
	return {
		formErrors,
		fieldErrors
	};
}
function formatError(error, mapper = (issue) => issue.message) {
	const fieldErrors = { _errors: [] };
	const processError = (error, path = []) => {
		for (const issue of error.issues) if (issue.code === "invalid_union" && issue.errors.length) issue.errors.map((issues) => processError({ issues }, [...path, ...issue.path]));
		else if (issue.code === "invalid_key") processError({ issues: issue.issues }, [...path, ...issue.path]);
		else if (issue.code === "invalid_element") processError({ issues: issue.issues }, [...path, ...issue.path]);
		else {
			const fullpath = [...path, ...issue.path];
			if (fullpath.length === 0) fieldErrors._errors.push(mapper(issue));
			else {
				let curr = fieldErrors;
				let i = 0;
				while (i < fullpath.length) {
					const el = fullpath[i];
					const terminal = i === fullpath.length - 1;
					if (el === "_errors") {
						if (terminal) curr._errors.push(mapper(issue));
						i++;
						continue;
					}
					if (!Object.prototype.hasOwnProperty.call(curr, el)) Object.defineProperty(curr, el, {
						value: { _errors: [] },
						enumerable: true,
						writable: true,
						configurable: true
					});
					const node = curr[el];
					if (terminal) node._errors.push(mapper(issue));
					curr = node;
					i++;
				}
			}
		}
	};
	processError(error);
	return fieldErrors;
}
// ../../node_modules/zod/v4/core/parse.js
function finalizeParams(callee, params) {
	return {
		callee: params?.callee ?? callee,
		Err: params?.Err
	};
}
var _parse = (_Err) => {
	const fn = (schema, value, _ctx, _params) => {
		const ctx = _ctx ? {
			..._ctx,
			async: false
		} : { async: false };
		const result = schema._zod.run({
			value,
			issues: []
		}, ctx);
		if (result instanceof Promise) throw new $ZodAsyncError();
		if (result.issues.length) {
			const e = new ((_params?.Err) ?? _Err)(result.issues.map((iss) => finalizeIssue(iss, ctx, config())));
			captureStackTrace(e, _params?.callee ?? fn);
			throw e;
		}
		return result.value;
	};
	return fn;
};
var _parseAsync = (_Err) => {
	const fn = async (schema, value, _ctx, params) => {
		const ctx = _ctx ? {
			..._ctx,
			async: true
		} : { async: true };
		let result = schema._zod.run({
			value,
			issues: []
		}, ctx);
		if (result instanceof Promise) result = await result;
		if (result.issues.length) {
			const e = new ((params?.Err) ?? _Err)(result.issues.map((iss) => finalizeIssue(iss, ctx, config())));
			captureStackTrace(e, params?.callee ?? fn);
			throw e;
		}
		return result.value;
	};
	return fn;
};
var _safeParse = (_Err) => (schema, value, _ctx) => {
	const ctx = _ctx ? {
		..._ctx,
		async: false
	} : { async: false };
	const result = schema._zod.run({
		value,
		issues: []
	}, ctx);
	if (result instanceof Promise) throw new $ZodAsyncError();
	return result.issues.length ? failure(_Err, result.issues, ctx) : {
		success: true,
		data: result.value
	};
};
function failure(Err, issues, ctx) {
	let error;
	return {
		success: false,
		get error() {
			if (!error) {
				error = new Err(issues.map((iss) => finalizeIssue(iss, ctx, config())));
				issues = void 0;
				ctx = void 0;
			}
			return error;
		},
		set error(e) {
			error = e;
			issues = void 0;
			ctx = void 0;
		}
	};
}
var _safeParseAsync = (_Err) => async (schema, value, _ctx) => {
	const ctx = _ctx ? {
		..._ctx,
		async: true
	} : { async: true };
	let result = schema._zod.run({
		value,
		issues: []
	}, ctx);
	if (result instanceof Promise) result = await result;
	return result.issues.length ? failure(_Err, result.issues, ctx) : {
		success: true,
		data: result.value
	};
};
var COMPILE_INVALID = /* @__PURE__ */ Symbol.for("zod.compile.invalid");
var COMPILE_FALLBACK = /* @__PURE__ */ Symbol.for("zod.compile.fallback");
var validate = ((schema, value, _ctx) => {
	const validator = schema._zod.bag.validator;
	if (validator !== void 0) {
		if (validator(value) !== COMPILE_INVALID) return true;
		if (validator.definite === true && _ctx === void 0) return false;
	}
	return validateFallback(schema, value, _ctx);
});
function validateFallback(schema, value, _ctx) {
	const ctx = _ctx ? {
		..._ctx,
		async: false,
		abortEarly: true
	} : {
		async: false,
		abortEarly: true
	};
	const fallbackRun = schema._zod.bag.fallbackRun;
	let result;
	if (fallbackRun) {
		ctx[COMPILE_FALLBACK] = true;
		result = fallbackRun({
			value,
			issues: []
		}, ctx);
	} else result = schema._zod.run({
		value,
		issues: []
	}, ctx);
	if (result instanceof Promise) throw new $ZodAsyncError();
	return result.issues.length === 0;
}
var validateAsync$1 = async (schema, value, _ctx) => {
	const ctx = _ctx ? {
		..._ctx,
		async: true,
		abortEarly: true
	} : {
		async: true,
		abortEarly: true
	};
	let result = schema._zod.run({
		value,
		issues: []
	}, ctx);
	if (result instanceof Promise) result = await result;
	return result.issues.length === 0;
};
var _encode = (_Err) => {
	const parse = _parse(_Err);
	const fn = (schema, value, _ctx, _params) => {
		const ctx = _ctx ? {
			..._ctx,
			direction: "backward"
		} : { direction: "backward" };
		return parse(schema, value, ctx, finalizeParams(fn, _params));
	};
	return fn;
};
var _decode = (_Err) => {
	const parse = _parse(_Err);
	const fn = (schema, value, _ctx, _params) => {
		return parse(schema, value, _ctx, finalizeParams(fn, _params));
	};
	return fn;
};
var _encodeAsync = (_Err) => {
	const parseAsync = _parseAsync(_Err);
	const fn = async (schema, value, _ctx, _params) => {
		const ctx = _ctx ? {
			..._ctx,
			direction: "backward"
		} : { direction: "backward" };
		return await parseAsync(schema, value, ctx, finalizeParams(fn, _params));
	};
	return fn;
};
var _decodeAsync = (_Err) => {
	const parseAsync = _parseAsync(_Err);
	const fn = async (schema, value, _ctx, _params) => {
		return await parseAsync(schema, value, _ctx, finalizeParams(fn, _params));
	};
	return fn;
};
var _safeEncode = (_Err) => (schema, value, _ctx) => {
	const ctx = _ctx ? {
		..._ctx,
		direction: "backward"
	} : { direction: "backward" };
	return _safeParse(_Err)(schema, value, ctx);
};
var _safeDecode = (_Err) => (schema, value, _ctx) => {
	return _safeParse(_Err)(schema, value, _ctx);
};
var _safeEncodeAsync = (_Err) => async (schema, value, _ctx) => {
	const ctx = _ctx ? {
		..._ctx,
		direction: "backward"
	} : { direction: "backward" };
	return _safeParseAsync(_Err)(schema, value, ctx);
};
var _safeDecodeAsync = (_Err) => async (schema, value, _ctx) => {
	return _safeParseAsync(_Err)(schema, value, _ctx);
};
// ../../node_modules/zod/v4/core/regexes.js
/**
* @deprecated CUID v1 is deprecated by its authors due to information leakage
* (timestamps embedded in the id). Use {@link cuid2} instead.
* See https://github.com/paralleldrive/cuid.
*/
var cuid = /^[cC][0-9a-z]{6,}$/;
var cuid2 = /^[0-9a-z]+$/;
var ulid = /^[0-7][0-9A-HJKMNP-TV-Za-hjkmnp-tv-z]{25}$/;
var xid = /^[0-9a-vA-V]{20}$/;
var ksuid = /^[A-Za-z0-9]{27}$/;
var nanoid = /^[a-zA-Z0-9_-]{21}$/;
function nanoidOfLength(length) {
	return new RegExp(`^[a-zA-Z0-9_-]{${length}}$`);
}
/** ISO 8601-1 duration regex. Does not support the 8601-2 extensions like negative durations or fractional/negative components. */
var duration = /^P(?:(\d+W)|(?!.*W)(?=\d|T\d)(\d+Y)?(\d+M)?(\d+D)?(T(?=\d)(\d+H)?(\d+M)?(\d+([.,]\d+)?S)?)?)$/;
/** A regex for any UUID-like identifier: 8-4-4-4-12 hex pattern */
var guid = /^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12})$/;
/** Returns a regex for validating an RFC 9562/4122 UUID.
*
* @param version Optionally specify a version 1-8. If no version is specified, all versions are supported. */
var uuid$1 = (version) => {
	if (!version) return /^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$/;
	return new RegExp(`^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-${version}[0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12})$`);
};
/** Practical email validation */
var email = /^(?:[A-Za-z0-9_'+\-]+\.)*[A-Za-z0-9_'+\-]*[A-Za-z0-9_+-]@(?:[A-Za-z0-9][A-Za-z0-9\-]*\.)+[A-Za-z]{2,}$/;
var _emoji$1 = `^(?=[\\s\\S]*[\\p{Extended_Pictographic}\\p{Regional_Indicator}\\u20E3])[\\p{Extended_Pictographic}\\p{Emoji_Component}]+$`;
function emoji() {
	return new RegExp(_emoji$1, "u");
}
var ipv4 = /^(?:(?:25[0-5]|2[0-4][0-9]|1[0-9][0-9]|[1-9][0-9]|[0-9])\.){3}(?:25[0-5]|2[0-4][0-9]|1[0-9][0-9]|[1-9][0-9]|[0-9])$/;
var ipv6 = /^(([0-9a-fA-F]{1,4}:){7}[0-9a-fA-F]{1,4}|([0-9a-fA-F]{1,4}:){1,7}:|([0-9a-fA-F]{1,4}:){1,6}:[0-9a-fA-F]{1,4}|([0-9a-fA-F]{1,4}:){1,5}(:[0-9a-fA-F]{1,4}){1,2}|([0-9a-fA-F]{1,4}:){1,4}(:[0-9a-fA-F]{1,4}){1,3}|([0-9a-fA-F]{1,4}:){1,3}(:[0-9a-fA-F]{1,4}){1,4}|([0-9a-fA-F]{1,4}:){1,2}(:[0-9a-fA-F]{1,4}){1,5}|[0-9a-fA-F]{1,4}:((:[0-9a-fA-F]{1,4}){1,6})|:((:[0-9a-fA-F]{1,4}){1,7}|:))$/;
var cidrv4 = /^((25[0-5]|2[0-4][0-9]|1[0-9][0-9]|[1-9][0-9]|[0-9])\.){3}(25[0-5]|2[0-4][0-9]|1[0-9][0-9]|[1-9][0-9]|[0-9])\/([0-9]|[1-2][0-9]|3[0-2])$/;
var cidrv6 = /^(([0-9a-fA-F]{1,4}:){7}[0-9a-fA-F]{1,4}|([0-9a-fA-F]{1,4}:){1,7}:|([0-9a-fA-F]{1,4}:){1,6}:[0-9a-fA-F]{1,4}|([0-9a-fA-F]{1,4}:){1,5}(:[0-9a-fA-F]{1,4}){1,2}|([0-9a-fA-F]{1,4}:){1,4}(:[0-9a-fA-F]{1,4}){1,3}|([0-9a-fA-F]{1,4}:){1,3}(:[0-9a-fA-F]{1,4}){1,4}|([0-9a-fA-F]{1,4}:){1,2}(:[0-9a-fA-F]{1,4}){1,5}|[0-9a-fA-F]{1,4}:((:[0-9a-fA-F]{1,4}){1,6})|:((:[0-9a-fA-F]{1,4}){1,7}|:))\/(12[0-8]|1[01][0-9]|[1-9]?[0-9])$/;
var base64 = /^$|^(?:[0-9a-zA-Z+/]{4})*(?:(?:[0-9a-zA-Z+/]{2}==)|(?:[0-9a-zA-Z+/]{3}=))?$/;
var base64url = /^(?:[A-Za-z0-9_-]{4})*(?:[A-Za-z0-9_-]{2,3})?$/;
var httpProtocol = /^https?$/;
var e164 = /^\+[1-9]\d{6,14}$/;
var dateSource = `(?:(?:\\d\\d[2468][048]|\\d\\d[13579][26]|\\d\\d0[48]|[02468][048]00|[13579][26]00)-02-29|\\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\\d|30)|(?:02)-(?:0[1-9]|1\\d|2[0-8])))`;
/** Anchors a pattern source. The interpolation lives here rather than at the call site because
* esbuild will not drop a `@__PURE__` call whose own argument interpolates a variable, but it
* will drop `anchor(dateSource)`. Keeping it inline pinned `date` into every bundle. */
function anchor$1(source) {
	return new RegExp(`^${source}$`);
}
var date = /*@__PURE__*/ anchor$1(dateSource);
function timeSource(args) {
	const hhmm = `(?:[01]\\d|2[0-3]):[0-5]\\d`;
	return typeof args.precision === "number" ? args.precision === -1 ? `${hhmm}` : args.precision === 0 ? `${hhmm}:[0-5]\\d` : `${hhmm}:[0-5]\\d\\.\\d{${args.precision}}` : args.seconds ? `${hhmm}:[0-5]\\d(?:\\.\\d+)?` : `${hhmm}(?::[0-5]\\d(?:\\.\\d+)?)?`;
}
function time(args) {
	return new RegExp(`^${timeSource(args)}$`);
}
function datetime$1(args) {
	const opts = ["Z"];
	if (args.offset) opts.push(`([+-](?:[01]\\d|2[0-3]):[0-5]\\d)`);
	const qualified = `${timeSource({
		precision: args.precision,
		seconds: true
	})}(?:${opts.join("|")})`;
	const timeRegex = args.local ? `${qualified}|${timeSource({ precision: args.precision })}` : qualified;
	return new RegExp(`^${dateSource}T(?:${timeRegex})$`);
}
var anyString = /^[\s\S]{0,}$/;
var integer = /^-?\d+$/;
var number$1 = /^-?\d+(?:\.\d+)?$/;
var boolean$1 = /^(?:true|false)$/i;
var lowercase = /^[^A-Z]*$/;
var uppercase = /^[^a-z]*$/;
// ../../node_modules/zod/v4/core/checks.js
var $ZodCheck = /*@__PURE__*/ $constructor("$ZodCheck", (inst, def) => {
	var _a;
	inst._zod ?? (inst._zod = {});
	inst._zod.def = def;
	(_a = inst._zod).onattach ?? (_a.onattach = []);
});
/** Default `when` for length-based checks: run only on non-nullish values with a `length`. */
var _whenHasLength = (payload) => {
	const val = payload.value;
	return !nullish(val) && val.length !== void 0;
};
var numericOriginMap = {
	number: "number",
	bigint: "bigint",
	object: "date"
};
var $ZodCheckLessThan = /*@__PURE__*/ $constructor("$ZodCheckLessThan", (inst, def) => {
	$ZodCheck.init(inst, def);
	const origin = numericOriginMap[typeof def.value];
	inst._zod.check = (payload) => {
		if (def.inclusive ? payload.value <= def.value : payload.value < def.value) return;
		payload.issues.push({
			origin: numericOriginMap[typeof payload.value] ?? origin,
			code: "too_big",
			maximum: typeof def.value === "object" ? def.value.getTime() : def.value,
			input: payload.value,
			inclusive: def.inclusive,
			inst,
			continue: !def.abort
		});
	};
});
var $ZodCheckGreaterThan = /*@__PURE__*/ $constructor("$ZodCheckGreaterThan", (inst, def) => {
	$ZodCheck.init(inst, def);
	const origin = numericOriginMap[typeof def.value];
	inst._zod.check = (payload) => {
		if (def.inclusive ? payload.value >= def.value : payload.value > def.value) return;
		payload.issues.push({
			origin: numericOriginMap[typeof payload.value] ?? origin,
			code: "too_small",
			minimum: typeof def.value === "object" ? def.value.getTime() : def.value,
			input: payload.value,
			inclusive: def.inclusive,
			inst,
			continue: !def.abort
		});
	};
});
var $ZodCheckMultipleOf = /*@__PURE__*/ $constructor("$ZodCheckMultipleOf", (inst, def) => {
	$ZodCheck.init(inst, def);
	inst._zod.check = (payload) => {
		if (typeof payload.value !== typeof def.value) throw new Error("Cannot mix number and bigint in multiple_of check.");
		if (typeof payload.value === "bigint" ? def.value !== BigInt(0) && payload.value % def.value === BigInt(0) : floatSafeRemainder(payload.value, def.value) === 0) return;
		payload.issues.push({
			origin: typeof payload.value,
			code: "not_multiple_of",
			divisor: def.value,
			input: payload.value,
			inst,
			continue: !def.abort
		});
	};
});
var $ZodCheckNumberFormat = /*@__PURE__*/ $constructor("$ZodCheckNumberFormat", (inst, def) => {
	$ZodCheck.init(inst, def);
	def.format = def.format || "float64";
	const isInt = def.format?.includes("int");
	const origin = isInt ? "int" : "number";
	const [minimum, maximum] = NUMBER_FORMAT_RANGES[def.format];
	inst._zod.check = (payload) => {
		const input = payload.value;
		if (isInt) {
			if (!Number.isInteger(input)) {
				payload.issues.push({
					expected: origin,
					format: def.format,
					code: "invalid_type",
					continue: false,
					input,
					inst
				});
				return;
			}
			if (!Number.isSafeInteger(input)) {
				if (input > 0) payload.issues.push({
					input,
					code: "too_big",
					maximum: Number.MAX_SAFE_INTEGER,
					note: "Integers must be within the safe integer range.",
					inst,
					origin,
					inclusive: true,
					continue: !def.abort
				});
				else payload.issues.push({
					input,
					code: "too_small",
					minimum: Number.MIN_SAFE_INTEGER,
					note: "Integers must be within the safe integer range.",
					inst,
					origin,
					inclusive: true,
					continue: !def.abort
				});
				return;
			}
		}
		if (input < minimum) payload.issues.push({
			origin: "number",
			input,
			code: "too_small",
			minimum,
			inclusive: true,
			inst,
			continue: !def.abort
		});
		if (input > maximum) payload.issues.push({
			origin: "number",
			input,
			code: "too_big",
			maximum,
			inclusive: true,
			inst,
			continue: !def.abort
		});
	};
});
var $ZodCheckMaxLength = /*@__PURE__*/ $constructor("$ZodCheckMaxLength", (inst, def) => {
	var _a;
	$ZodCheck.init(inst, def);
	(_a = inst._zod.def).when ?? (_a.when = _whenHasLength);
	inst._zod.check = (payload) => {
		const input = payload.value;
		const units = input.length;
		if ((typeof input === "string" && units > def.maximum ? codePointLength(input) : units) <= def.maximum) return;
		const origin = getLengthableOrigin(input);
		payload.issues.push({
			origin,
			code: "too_big",
			maximum: def.maximum,
			inclusive: true,
			input,
			inst,
			continue: !def.abort
		});
	};
});
var $ZodCheckMinLength = /*@__PURE__*/ $constructor("$ZodCheckMinLength", (inst, def) => {
	var _a;
	$ZodCheck.init(inst, def);
	(_a = inst._zod.def).when ?? (_a.when = _whenHasLength);
	inst._zod.check = (payload) => {
		const input = payload.value;
		const units = input.length;
		if ((typeof input === "string" && units >= def.minimum && units < def.minimum * 2 ? codePointLength(input) : units) >= def.minimum) return;
		const origin = getLengthableOrigin(input);
		payload.issues.push({
			origin,
			code: "too_small",
			minimum: def.minimum,
			inclusive: true,
			input,
			inst,
			continue: !def.abort
		});
	};
});
var $ZodCheckLengthEquals = /*@__PURE__*/ $constructor("$ZodCheckLengthEquals", (inst, def) => {
	var _a;
	$ZodCheck.init(inst, def);
	(_a = inst._zod.def).when ?? (_a.when = _whenHasLength);
	inst._zod.check = (payload) => {
		const input = payload.value;
		const units = input.length;
		const length = typeof input === "string" && units >= def.length && units <= def.length * 2 ? codePointLength(input) : units;
		if (length === def.length) return;
		const origin = getLengthableOrigin(input);
		const tooBig = length > def.length;
		payload.issues.push({
			origin,
			...tooBig ? {
				code: "too_big",
				maximum: def.length
			} : {
				code: "too_small",
				minimum: def.length
			},
			inclusive: true,
			exact: true,
			input: payload.value,
			inst,
			continue: !def.abort
		});
	};
});
var $ZodCheckStringFormat = /*@__PURE__*/ $constructor("$ZodCheckStringFormat", (inst, def) => {
	var _a, _b;
	$ZodCheck.init(inst, def);
	if (def.pattern) (_a = inst._zod).check ?? (_a.check = (payload) => {
		def.pattern.lastIndex = 0;
		if (def.pattern.test(payload.value)) return;
		payload.issues.push({
			origin: "string",
			code: "invalid_format",
			format: def.format,
			input: payload.value,
			...def.pattern ? { pattern: def.pattern.toString() } : {},
			inst,
			continue: !def.abort
		});
	});
	else (_b = inst._zod).check ?? (_b.check = () => {});
});
var $ZodCheckRegex = /*@__PURE__*/ $constructor("$ZodCheckRegex", (inst, def) => {
	$ZodCheckStringFormat.init(inst, def);
	inst._zod.check = (payload) => {
		def.pattern.lastIndex = 0;
		if (def.pattern.test(payload.value)) return;
		payload.issues.push({
			origin: "string",
			code: "invalid_format",
			format: "regex",
			input: payload.value,
			pattern: def.pattern.toString(),
			inst,
			continue: !def.abort
		});
	};
});
var $ZodCheckLowerCase = /*@__PURE__*/ $constructor("$ZodCheckLowerCase", (inst, def) => {
	def.pattern ?? (def.pattern = lowercase);
	$ZodCheckStringFormat.init(inst, def);
});
var $ZodCheckUpperCase = /*@__PURE__*/ $constructor("$ZodCheckUpperCase", (inst, def) => {
	def.pattern ?? (def.pattern = uppercase);
	$ZodCheckStringFormat.init(inst, def);
});
var $ZodCheckIncludes = /*@__PURE__*/ $constructor("$ZodCheckIncludes", (inst, def) => {
	$ZodCheck.init(inst, def);
	const escapedRegex = escapeRegex(def.includes);
	def.pattern = new RegExp(typeof def.position === "number" ? `^.{${def.position},}${escapedRegex}` : escapedRegex);
	inst._zod.check = (payload) => {
		if (payload.value.includes(def.includes, def.position)) return;
		payload.issues.push({
			origin: "string",
			code: "invalid_format",
			format: "includes",
			includes: def.includes,
			input: payload.value,
			inst,
			continue: !def.abort
		});
	};
});
var $ZodCheckStartsWith = /*@__PURE__*/ $constructor("$ZodCheckStartsWith", (inst, def) => {
	$ZodCheck.init(inst, def);
	const pattern = new RegExp(`^${escapeRegex(def.prefix)}.*`);
	def.pattern ?? (def.pattern = pattern);
	inst._zod.check = (payload) => {
		if (payload.value.startsWith(def.prefix)) return;
		payload.issues.push({
			origin: "string",
			code: "invalid_format",
			format: "starts_with",
			prefix: def.prefix,
			input: payload.value,
			inst,
			continue: !def.abort
		});
	};
});
var $ZodCheckEndsWith = /*@__PURE__*/ $constructor("$ZodCheckEndsWith", (inst, def) => {
	$ZodCheck.init(inst, def);
	const pattern = new RegExp(`.*${escapeRegex(def.suffix)}$`);
	def.pattern ?? (def.pattern = pattern);
	inst._zod.check = (payload) => {
		if (payload.value.endsWith(def.suffix)) return;
		payload.issues.push({
			origin: "string",
			code: "invalid_format",
			format: "ends_with",
			suffix: def.suffix,
			input: payload.value,
			inst,
			continue: !def.abort
		});
	};
});
var $ZodCheckOverwrite = /*@__PURE__*/ $constructor("$ZodCheckOverwrite", (inst, def) => {
	$ZodCheck.init(inst, def);
	inst._zod.check = (payload) => {
		payload.value = def.tx(payload.value);
	};
});
// ../../node_modules/zod/v4/core/doc.js
var Doc = class {
	constructor(args = [], closed = {}) {
		this.content = [];
		this.indent = 0;
		this.args = args;
		this.closed = closed;
	}
	indented(fn) {
		this.indent += 1;
		try {
			fn(this);
		} finally {
			this.indent -= 1;
		}
	}
	write(arg) {
		if (typeof arg === "function") {
			arg(this, { execution: "sync" });
			arg(this, { execution: "async" });
			return;
		}
		const lines = arg.split("\n").filter((x) => x);
		const minIndent = Math.min(...lines.map((x) => x.length - x.trimStart().length));
		const dedented = lines.map((x) => x.slice(minIndent)).map((x) => " ".repeat(this.indent * 2) + x);
		for (const line of dedented) this.content.push(line);
	}
	compile() {
		const F = Function;
		const content = this?.content ?? [``];
		return new F(...Object.keys(this.closed), `return function (${this.args.join(", ")}) {\n${content.join("\n")}\n};`)(...Object.values(this.closed));
	}
};
// ../../node_modules/zod/v4/core/versions.js
var version = {
	major: 4,
	minor: 6,
	patch: 7
};
// ../../node_modules/zod/v4/core/schemas.js
var $ZodType = /*@__PURE__*/ $constructor("$ZodType", (inst, def) => {
	var _a;
	inst ?? (inst = {});
	inst._zod.def = def;
	inst._zod.bag = inst._zod.bag || {};
	inst._zod.version = version;
	const defChecks = inst._zod.def.checks;
	const checks = inst._zod.traits.has("$ZodCheck") ? [inst, ...defChecks ?? []] : defChecks?.length ? [...defChecks] : [];
	for (const ch of checks) for (const fn of ch._zod.onattach) fn(inst);
	if (checks.length === 0) {
		(_a = inst._zod).deferred ?? (_a.deferred = []);
		inst._zod.deferred?.push(() => {
			inst._zod.run = inst._zod.parse;
		});
	} else {
		const runChecks = (payload, checks, ctx) => {
			if (payload.memo) return payload;
			let isAborted = aborted(payload);
			let asyncResult;
			for (const ch of checks) {
				if (ch._zod.def.when) {
					if (explicitlyAborted(payload)) continue;
					if (!ch._zod.def.when(payload)) continue;
				} else if (isAborted) continue;
				const currLen = payload.issues.length;
				const _ = ch._zod.check(payload);
				if (_ instanceof Promise && ctx?.async === false) throw new $ZodAsyncError();
				if (asyncResult || _ instanceof Promise) asyncResult = (asyncResult ?? Promise.resolve()).then(async () => {
					await _;
					if (payload.issues.length === currLen) return;
					attachSchema(payload.issues, currLen, inst);
					if (!isAborted) isAborted = aborted(payload, currLen);
				});
				else {
					if (payload.issues.length === currLen) continue;
					attachSchema(payload.issues, currLen, inst);
					if (!isAborted) isAborted = aborted(payload, currLen);
				}
			}
			if (asyncResult) return asyncResult.then(() => {
				return payload;
			});
			return payload;
		};
		const handleCanaryResult = (canary, payload, ctx) => {
			if (aborted(canary)) {
				canary.aborted = true;
				return canary;
			}
			const checkResult = runChecks(payload, checks, ctx);
			if (checkResult instanceof Promise) {
				if (ctx.async === false) throw new $ZodAsyncError();
				return checkResult.then((checkResult) => inst._zod.parse(checkResult, ctx));
			}
			return inst._zod.parse(checkResult, ctx);
		};
		inst._zod.run = (payload, ctx) => {
			if (ctx.skipChecks) return inst._zod.parse(payload, ctx);
			if (ctx.direction === "backward") {
				const canary = inst._zod.parse({
					value: payload.value,
					issues: []
				}, {
					...ctx,
					skipChecks: true
				});
				if (canary instanceof Promise) return canary.then((canary) => {
					return handleCanaryResult(canary, payload, ctx);
				});
				return handleCanaryResult(canary, payload, ctx);
			}
			const result = inst._zod.parse(payload, ctx);
			if (result instanceof Promise) {
				if (ctx.async === false) throw new $ZodAsyncError();
				return result.then((result) => runChecks(result, checks, ctx));
			}
			return runChecks(result, checks, ctx);
		};
	}
}, {
	get "~standard"() {
		return hide(this, "~standard", standardProps(this));
	},
	set "~standard"(value) {
		own(this, "~standard", value);
	}
});
/** The Standard Schema surface for `inst`. Shared so wrappers can extend it without forcing it. */
var toStandardResult = (r, ctx) => r.issues.length ? { issues: r.issues.map((iss) => finalizeIssue(iss, ctx, config())) } : { value: r.value };
async function validateAsync(inst, value) {
	const ctx = { async: true };
	return toStandardResult(await inst._zod.run({
		value,
		issues: []
	}, ctx), ctx);
}
function standardProps(inst) {
	return {
		validate: (value) => {
			const ctx = { async: false };
			try {
				const r = inst._zod.run({
					value,
					issues: []
				}, ctx);
				if (!(r instanceof Promise)) return toStandardResult(r, ctx);
			} catch (_) {}
			return validateAsync(inst, value);
		},
		vendor: "zod",
		version: 1
	};
}
var $ZodString = /*@__PURE__*/ $constructor("$ZodString", (inst, def) => {
	$ZodType.init(inst, def);
	inst._zod.pattern = def.pattern ?? anyString;
	inst._zod.parse = (payload, _) => {
		if (def.coerce) try {
			payload.value = String(payload.value);
		} catch (_) {}
		if (typeof payload.value === "string") return payload;
		payload.issues.push({
			expected: "string",
			code: "invalid_type",
			input: payload.value,
			inst
		});
		return payload;
	};
});
var $ZodStringFormat = /*@__PURE__*/ $constructor("$ZodStringFormat", (inst, def) => {
	$ZodCheckStringFormat.init(inst, def);
	$ZodString.init(inst, def);
});
var $ZodGUID = /*@__PURE__*/ $constructor("$ZodGUID", (inst, def) => {
	def.pattern ?? (def.pattern = guid);
	$ZodStringFormat.init(inst, def);
});
var $ZodUUID = /*@__PURE__*/ $constructor("$ZodUUID", (inst, def) => {
	if (def.version) {
		const v = {
			v1: 1,
			v2: 2,
			v3: 3,
			v4: 4,
			v5: 5,
			v6: 6,
			v7: 7,
			v8: 8
		}[def.version];
		if (v === void 0) throw new Error(`Invalid UUID version: "${def.version}"`);
		def.pattern ?? (def.pattern = uuid$1(v));
	} else def.pattern ?? (def.pattern = uuid$1());
	$ZodStringFormat.init(inst, def);
});
var $ZodEmail = /*@__PURE__*/ $constructor("$ZodEmail", (inst, def) => {
	def.pattern ?? (def.pattern = email);
	$ZodStringFormat.init(inst, def);
});
function canParseURL(input) {
	try {
		if (typeof URL !== "undefined" && typeof URL.canParse === "function") return URL.canParse(input);
		new URL(input);
		return true;
	} catch {
		return false;
	}
}
function validateURL(trimmed, def) {
	if (!("normalize" in def) && !("hostname" in def) && !("protocol" in def)) return canParseURL(trimmed) || 2;
	return parseURLObject(trimmed, def);
}
/** Parses a URL while preserving the non-normalizing HTTP guard. */
function parseURLObject(trimmed, def) {
	if (!def.normalize && def.protocol?.source === httpProtocol.source && !/^https?:\/\//i.test(trimmed)) return 1;
	try {
		if (typeof URL !== "undefined") {
			const URLStatic = URL;
			if (typeof URLStatic.parse === "function") return URLStatic.parse(trimmed) ?? 2;
		}
		return new URL(trimmed);
	} catch {
		return 2;
	}
}
var asciiTabOrNewline = /[\t\n\r]/g;
/** The URL parser deletes every ASCII tab, LF and CR from its input before it parses, so `new URL("https://exa\nmple.com")` reports on `example.com`. Applying the same deletion to the returned value closes the half of that divergence which can move the host; the parser's other rewrite, stripping C0 controls at the edges, cannot. */
function stripTabAndNewline(value) {
	return value.replace(asciiTabOrNewline, "");
}
function urlHostnameOk(url, hostname) {
	hostname.lastIndex = 0;
	return hostname.test(url.hostname);
}
function urlProtocolOk(url, protocol) {
	protocol.lastIndex = 0;
	return protocol.test(url.protocol.endsWith(":") ? url.protocol.slice(0, -1) : url.protocol);
}
var $ZodURL = /*@__PURE__*/ $constructor("$ZodURL", (inst, def) => {
	$ZodStringFormat.init(inst, def);
	inst._zod.check = (payload) => {
		try {
			const trimmed = payload.value.trim();
			const url = validateURL(trimmed, def);
			if (url === 1) {
				payload.issues.push({
					code: "invalid_format",
					format: "url",
					note: "Invalid URL format",
					input: payload.value,
					inst,
					continue: !def.abort
				});
				return;
			}
			if (url === 2) {
				payload.issues.push({
					code: "invalid_format",
					format: "url",
					input: payload.value,
					inst,
					continue: !def.abort
				});
				return;
			}
			if (url === true) {
				payload.value = stripTabAndNewline(trimmed);
				return;
			}
			if (def.hostname && !urlHostnameOk(url, def.hostname)) payload.issues.push({
				code: "invalid_format",
				format: "url",
				note: "Invalid hostname",
				pattern: def.hostname.source,
				input: payload.value,
				inst,
				continue: !def.abort
			});
			if (def.protocol && !urlProtocolOk(url, def.protocol)) payload.issues.push({
				code: "invalid_format",
				format: "url",
				note: "Invalid protocol",
				pattern: def.protocol.source,
				input: payload.value,
				inst,
				continue: !def.abort
			});
			payload.value = def.normalize ? url.href : stripTabAndNewline(trimmed);
			return;
		} catch (_) {
			payload.issues.push({
				code: "invalid_format",
				format: "url",
				input: payload.value,
				inst,
				continue: !def.abort
			});
		}
	};
});
var $ZodEmoji = /*@__PURE__*/ $constructor("$ZodEmoji", (inst, def) => {
	def.pattern ?? (def.pattern = emoji());
	$ZodStringFormat.init(inst, def);
});
var $ZodNanoID = /*@__PURE__*/ $constructor("$ZodNanoID", (inst, def) => {
	if (def.length !== void 0 && (!Number.isInteger(def.length) || def.length < 1)) throw new Error(`Invalid nanoid length: ${def.length}`);
	def.pattern ?? (def.pattern = def.length === void 0 ? nanoid : nanoidOfLength(def.length));
	$ZodStringFormat.init(inst, def);
});
/**
* @deprecated CUID v1 is deprecated by its authors due to information leakage
* (timestamps embedded in the id). Use {@link $ZodCUID2} instead.
* See https://github.com/paralleldrive/cuid.
*/
var $ZodCUID = /*@__PURE__*/ $constructor("$ZodCUID", (inst, def) => {
	def.pattern ?? (def.pattern = cuid);
	$ZodStringFormat.init(inst, def);
});
var $ZodCUID2 = /*@__PURE__*/ $constructor("$ZodCUID2", (inst, def) => {
	def.pattern ?? (def.pattern = cuid2);
	$ZodStringFormat.init(inst, def);
});
var $ZodULID = /*@__PURE__*/ $constructor("$ZodULID", (inst, def) => {
	def.pattern ?? (def.pattern = ulid);
	$ZodStringFormat.init(inst, def);
});
var $ZodXID = /*@__PURE__*/ $constructor("$ZodXID", (inst, def) => {
	def.pattern ?? (def.pattern = xid);
	$ZodStringFormat.init(inst, def);
});
var $ZodKSUID = /*@__PURE__*/ $constructor("$ZodKSUID", (inst, def) => {
	def.pattern ?? (def.pattern = ksuid);
	$ZodStringFormat.init(inst, def);
});
var $ZodISODateTime = /*@__PURE__*/ $constructor("$ZodISODateTime", (inst, def) => {
	def.pattern ?? (def.pattern = datetime$1(def));
	$ZodStringFormat.init(inst, def);
});
var $ZodISODate = /*@__PURE__*/ $constructor("$ZodISODate", (inst, def) => {
	def.pattern ?? (def.pattern = date);
	$ZodStringFormat.init(inst, def);
});
var $ZodISOTime = /*@__PURE__*/ $constructor("$ZodISOTime", (inst, def) => {
	def.pattern ?? (def.pattern = time(def));
	$ZodStringFormat.init(inst, def);
});
var $ZodISODuration = /*@__PURE__*/ $constructor("$ZodISODuration", (inst, def) => {
	def.pattern ?? (def.pattern = duration);
	$ZodStringFormat.init(inst, def);
});
var $ZodIPv4 = /*@__PURE__*/ $constructor("$ZodIPv4", (inst, def) => {
	def.pattern ?? (def.pattern = ipv4);
	$ZodStringFormat.init(inst, def);
});
/** An IPv6 address is written with hex digits, colons and dots, and nothing else. The guard is what makes the check below an IPv6 check: `new URL("http://[...]")` parses an authority, not an address, so `@` and `\` re-delimit it and `"::@1\\"` validates against the host `0.0.0.1`. The URL parser also deletes ASCII tab, LF and CR rather than failing, which is how `"::1\n"` validated as `::1`. */
var ipv6Alphabet = /^[0-9a-fA-F:.]+$/;
function isValidIPv6(value) {
	if (!ipv6Alphabet.test(value)) return false;
	return canParseURL(`http://[${value}]`);
}
var $ZodIPv6 = /*@__PURE__*/ $constructor("$ZodIPv6", (inst, def) => {
	def.pattern ?? (def.pattern = ipv6);
	$ZodStringFormat.init(inst, def);
	inst._zod.check = (payload) => {
		if (!isValidIPv6(payload.value)) payload.issues.push({
			code: "invalid_format",
			format: "ipv6",
			input: payload.value,
			inst,
			continue: !def.abort
		});
	};
});
var $ZodCIDRv4 = /*@__PURE__*/ $constructor("$ZodCIDRv4", (inst, def) => {
	def.pattern ?? (def.pattern = cidrv4);
	$ZodStringFormat.init(inst, def);
});
function isValidCIDRv6(value) {
	const parts = value.split("/");
	if (parts.length !== 2) return false;
	const [address, prefix] = parts;
	if (!prefix) return false;
	const prefixNum = Number(prefix);
	if (`${prefixNum}` !== prefix) return false;
	if (prefixNum < 0 || prefixNum > 128) return false;
	return isValidIPv6(address);
}
var $ZodCIDRv6 = /*@__PURE__*/ $constructor("$ZodCIDRv6", (inst, def) => {
	def.pattern ?? (def.pattern = cidrv6);
	$ZodStringFormat.init(inst, def);
	inst._zod.check = (payload) => {
		if (!isValidCIDRv6(payload.value)) payload.issues.push({
			code: "invalid_format",
			format: "cidrv6",
			input: payload.value,
			inst,
			continue: !def.abort
		});
	};
});
function isValidBase64(data) {
	if (data === "") return true;
	if (/\s/.test(data)) return false;
	if (data.length % 4 !== 0) return false;
	try {
		atob(data);
		return true;
	} catch {
		return false;
	}
}
var base64Charset = /^[0-9a-zA-Z+/]*={0,2}$/;
var $ZodBase64 = /*@__PURE__*/ $constructor("$ZodBase64", (inst, def) => {
	def.pattern ?? (def.pattern = base64Charset);
	$ZodStringFormat.init(inst, def);
	inst._zod.check = (payload) => {
		if (isValidBase64(payload.value)) return;
		payload.issues.push({
			code: "invalid_format",
			format: "base64",
			input: payload.value,
			inst,
			continue: !def.abort
		});
	};
});
var base64urlCharset = /^[A-Za-z0-9_-]*$/;
function isValidBase64URL(data) {
	if (!base64urlCharset.test(data)) return false;
	const base64 = data.replace(/[-_]/g, (c) => c === "-" ? "+" : "/");
	return isValidBase64(base64.padEnd(Math.ceil(base64.length / 4) * 4, "="));
}
var $ZodBase64URL = /*@__PURE__*/ $constructor("$ZodBase64URL", (inst, def) => {
	def.pattern ?? (def.pattern = base64urlCharset);
	$ZodStringFormat.init(inst, def);
	inst._zod.check = (payload) => {
		if (isValidBase64URL(payload.value)) return;
		payload.issues.push({
			code: "invalid_format",
			format: "base64url",
			input: payload.value,
			inst,
			continue: !def.abort
		});
	};
});
var $ZodE164 = /*@__PURE__*/ $constructor("$ZodE164", (inst, def) => {
	def.pattern ?? (def.pattern = e164);
	$ZodStringFormat.init(inst, def);
});
function isValidJWT(token, algorithm = null) {
	try {
		const tokensParts = token.split(".");
		if (tokensParts.length !== 3) return false;
		const [header] = tokensParts;
		if (!header) return false;
		const parsedHeader = JSON.parse(atob(header));
		if ("typ" in parsedHeader && parsedHeader?.typ !== "JWT") return false;
		if (!parsedHeader.alg) return false;
		if (algorithm && (!("alg" in parsedHeader) || parsedHeader.alg !== algorithm)) return false;
		return true;
	} catch {
		return false;
	}
}
var $ZodJWT = /*@__PURE__*/ $constructor("$ZodJWT", (inst, def) => {
	$ZodStringFormat.init(inst, def);
	inst._zod.check = (payload) => {
		if (isValidJWT(payload.value, def.alg)) return;
		payload.issues.push({
			code: "invalid_format",
			format: "jwt",
			input: payload.value,
			inst,
			continue: !def.abort
		});
	};
});
var $ZodNumber = /*@__PURE__*/ $constructor("$ZodNumber", (inst, def) => {
	$ZodType.init(inst, def);
	inst._zod.pattern = number$1;
	inst._zod.parse = (payload, _ctx) => {
		if (def.coerce) try {
			payload.value = Number(payload.value);
		} catch (_) {}
		const input = payload.value;
		if (typeof input === "number" && !Number.isNaN(input) && Number.isFinite(input)) return payload;
		const received = typeof input === "number" ? Number.isNaN(input) ? "NaN" : !Number.isFinite(input) ? String(input) : void 0 : void 0;
		payload.issues.push({
			expected: "number",
			code: "invalid_type",
			input,
			inst,
			...received ? { received } : {}
		});
		return payload;
	};
});
var $ZodNumberFormat = /*@__PURE__*/ $constructor("$ZodNumberFormat", (inst, def) => {
	$ZodCheckNumberFormat.init(inst, def);
	$ZodNumber.init(inst, def);
});
var $ZodBoolean = /*@__PURE__*/ $constructor("$ZodBoolean", (inst, def) => {
	$ZodType.init(inst, def);
	inst._zod.pattern = boolean$1;
	inst._zod.parse = (payload, _ctx) => {
		if (def.coerce) try {
			payload.value = Boolean(payload.value);
		} catch (_) {}
		const input = payload.value;
		if (typeof input === "boolean") return payload;
		payload.issues.push({
			expected: "boolean",
			code: "invalid_type",
			input,
			inst
		});
		return payload;
	};
});
var $ZodUnknown = /*@__PURE__*/ $constructor("$ZodUnknown", (inst, def) => {
	$ZodType.init(inst, def);
	inst._zod.parse = (payload) => payload;
});
var $ZodNever = /*@__PURE__*/ $constructor("$ZodNever", (inst, def) => {
	$ZodType.init(inst, def);
	inst._zod.parse = (payload, _ctx) => {
		payload.issues.push({
			expected: "never",
			code: "invalid_type",
			input: payload.value,
			inst
		});
		return payload;
	};
});
function capSize(inst, size) {
	const caps = sizeCaps(inst._zod.def.checks);
	if (!caps.length) return;
	const cap = Math.min(...caps.map((c) => c[0]));
	const parse = inst._zod.parse;
	inst._zod.parse = (payload, ctx) => {
		const n = size(payload.value);
		if (n > cap && !ctx?.skipChecks && ctx?.direction !== "backward") {
			for (const [max, ch] of sizeCaps(inst._zod.def.checks)) if (n > max && ch._zod.def.when(payload)) {
				const start = payload.issues.length;
				ch._zod.check(payload);
				payload.issues[start].continue = false;
				attachSchema(payload.issues, start, inst);
				return payload;
			}
		}
		return parse(payload, ctx);
	};
}
var arraySize = (input) => Array.isArray(input) ? input.length : -1;
function handleArrayResult(result, final, index) {
	if (result.issues.length) final.issues.push(...prefixIssues(index, result.issues));
	final.value[index] = result.value;
}
var $ZodArray = /*@__PURE__*/ $constructor("$ZodArray", (inst, def) => {
	$ZodType.init(inst, def);
	const memo = globalConfig.memoizer;
	memo?.attach(inst);
	inst._zod.parse = (payload, ctx) => {
		const input = payload.value;
		if (!Array.isArray(input)) {
			payload.issues.push({
				expected: "array",
				code: "invalid_type",
				input,
				inst
			});
			return payload;
		}
		payload.value = memo ? memo.alloc(inst, payload, Array(input.length), ctx) : Array(input.length);
		const proms = [];
		const abortEarly = ctx?.abortEarly;
		for (let i = 0; i < input.length; i++) {
			const item = input[i];
			const result = def.element._zod.run({
				value: item,
				issues: []
			}, ctx);
			if (result instanceof Promise) proms.push(result.then((result) => handleArrayResult(result, payload, i)));
			else {
				handleArrayResult(result, payload, i);
				if (abortEarly && result.issues.length !== 0 && aborted(result)) break;
			}
		}
		if (proms.length) return Promise.all(proms).then(() => payload);
		return payload;
	};
	capSize(inst, arraySize);
});
function handlePropertyResult(result, final, key, input, optin, optout) {
	const isPresent = key in input;
	const isOptionalOut = optout === "optional";
	if (!isPresent && isOptionalOut && optin === "optional") return;
	if (result.issues.length) {
		if (optin !== void 0 && isOptionalOut && !isPresent) return;
		final.issues.push(...prefixIssues(key, result.issues));
	}
	if (!isPresent && optin === void 0) {
		if (!result.issues.length) final.issues.push({
			code: "invalid_type",
			expected: "nonoptional",
			input: void 0,
			path: [key]
		});
		return;
	}
	if (result.value === void 0) {
		if (isPresent || optin === "defaulted" && !isOptionalOut) final.value[key] = void 0;
	} else final.value[key] = result.value;
}
var NO_SYMBOL_KEYS = [];
function normalizeDef(def) {
	const keys = Object.keys(def.shape);
	const ownSymbols = Object.getOwnPropertySymbols(def.shape);
	const symbolKeys = ownSymbols.length ? ownSymbols : NO_SYMBOL_KEYS;
	const allKeys = symbolKeys.length ? [...keys, ...symbolKeys] : keys;
	for (const k of allKeys) if (!def.shape?.[k]?._zod?.traits?.has("$ZodType")) throw new Error(`Invalid element at key "${String(k)}": expected a Zod schema`);
	const okeys = optionalKeys(def.shape);
	return {
		...def,
		allKeys,
		symbolKeys,
		keySet: new Set(keys),
		numKeys: keys.length,
		optionalKeys: new Set(okeys)
	};
}
function handleCatchall(proms, input, payload, ctx, def, inst, abortEarly) {
	const unrecognized = [];
	const keySet = def.keySet;
	const _catchall = def.catchall._zod;
	const t = _catchall.def.type;
	const optin = _catchall.optin;
	const optout = _catchall.optout;
	let seen = 0;
	for (const key in input) {
		if (abortEarly && payload.issues.length !== seen) {
			if (aborted(payload, seen)) break;
			seen = payload.issues.length;
		}
		if (keySet.has(key)) continue;
		if (key === "__proto__") {
			if (t === "never") unrecognized.push(key);
			continue;
		}
		if (t === "never") {
			unrecognized.push(key);
			continue;
		}
		const r = _catchall.run({
			value: input[key],
			issues: []
		}, ctx);
		if (r instanceof Promise) proms.push(r.then((r) => handlePropertyResult(r, payload, key, input, optin, optout)));
		else handlePropertyResult(r, payload, key, input, optin, optout);
	}
	if (unrecognized.length) payload.issues.push({
		code: "unrecognized_keys",
		keys: unrecognized,
		input,
		inst,
		continue: true
	});
	if (!proms.length) return payload;
	return Promise.all(proms).then(() => {
		return payload;
	});
}
var $ZodObject = /*@__PURE__*/ $constructor("$ZodObject", (inst, def) => {
	$ZodType.init(inst, def);
	const desc = Object.getOwnPropertyDescriptor(def, "shape");
	const sh = desc?.get ? desc.get.raw : def.shape ?? {};
	if (sh) {
		const get = () => {
			const newSh = { ...sh };
			Object.defineProperty(def, "shape", { value: newSh });
			get.raw = newSh;
			return newSh;
		};
		get.raw = sh;
		Object.defineProperty(def, "shape", { get });
	}
	const _normalized = cached(() => normalizeDef(def));
	defineLazyInternal(inst, "propValues", (zod) => {
		const shape = zod.def.shape;
		const propValues = {};
		for (const key in shape) {
			const field = shape[key]._zod;
			if (field.values) {
				if (!Object.prototype.hasOwnProperty.call(propValues, key)) assignProp(propValues, key, /* @__PURE__ */ new Set());
				for (const v of field.values) propValues[key].add(v);
				if (field.optin !== void 0) propValues[key].add(void 0);
			}
		}
		return propValues;
	});
	const isObject$1 = isObject;
	const catchall = def.catchall;
	let value;
	const memo = globalConfig.memoizer;
	memo?.attach(inst);
	inst._zod.parse = (payload, ctx) => {
		value ?? (value = _normalized.value);
		const input = payload.value;
		if (!isObject$1(input)) {
			payload.issues.push({
				expected: "object",
				code: "invalid_type",
				input,
				inst
			});
			return payload;
		}
		payload.value = memo ? memo.alloc(inst, payload, {}, ctx) : {};
		const proms = [];
		const shape = value.shape;
		const abortEarly = ctx?.abortEarly;
		let seen = payload.issues.length;
		for (const key of value.allKeys) {
			if (abortEarly && payload.issues.length !== seen) {
				if (aborted(payload, seen)) break;
				seen = payload.issues.length;
			}
			if (key === "__proto__") continue;
			const el = shape[key];
			const optin = el._zod.optin;
			const optout = el._zod.optout;
			const r = el._zod.run({
				value: input[key],
				issues: []
			}, ctx);
			if (r instanceof Promise) proms.push(r.then((r) => handlePropertyResult(r, payload, key, input, optin, optout)));
			else handlePropertyResult(r, payload, key, input, optin, optout);
		}
		if (!catchall) return proms.length ? Promise.all(proms).then(() => payload) : payload;
		return handleCatchall(proms, input, payload, ctx, _normalized.value, inst, abortEarly === true);
	};
});
var $ZodObjectJIT = /*@__PURE__*/ $constructor("$ZodObjectJIT", (inst, def) => {
	$ZodObject.init(inst, def);
	const superParse = inst._zod.parse;
	const _normalized = cached(() => normalizeDef(def));
	const memo = globalConfig.memoizer;
	const generateFastpass = (shape) => {
		const normalized = _normalized.value;
		const syms = normalized.symbolKeys;
		const doc = new Doc(["payload", "ctx"], {
			shape,
			inst,
			memo,
			syms
		});
		const parseStr = (k) => `shape[${k}]._zod.run({ value: input[${k}], issues: [] }, ctx)`;
		const prefixStr = (id, k) => `
          let ${id}_ab = false;
          for (let i = 0; i < ${id}.issues.length; i++) {
            const iss = ${id}.issues[i];
            iss.path = iss.path ? [${k}, ...iss.path] : [${k}];
            payload.issues.push(iss);
            if (iss.continue !== true) ${id}_ab = true;
          }
          if (${id}_ab && ctx && ctx.abortEarly) {
            payload.value = newResult;
            return payload;
          }`;
		doc.write(`const input = payload.value;`);
		const ids = Object.create(null);
		let counter = 0;
		for (const key of normalized.allKeys) ids[key] = `key_${counter++}`;
		doc.write(memo ? `const newResult = memo.alloc(inst, payload, {}, ctx);` : `const newResult = {};`);
		for (const key of normalized.allKeys) {
			if (key === "__proto__") continue;
			const id = ids[key];
			const k = typeof key === "symbol" ? `syms[${syms.indexOf(key)}]` : esc(key);
			const isPresent = `${k} in input`;
			const schema = shape[key];
			const optin = schema?._zod?.optin;
			const isOptionalIn = optin !== void 0;
			const isOptionalOut = schema?._zod?.optout === "optional";
			doc.write(`const ${id} = ${parseStr(k)};`);
			if (isOptionalIn && isOptionalOut) {
				const assign = optin === "optional" ? `${id}_present` : `${id}.value !== undefined || ${id}_present`;
				doc.write(`
        const ${id}_present = ${isPresent};
        if (!${id}.issues.length || ${id}_present) {
          if (${id}.issues.length) {${prefixStr(id, k)}
          }

          if (${assign}) {
            newResult[${k}] = ${id}.value;
          }
        }

      `);
			} else if (!isOptionalIn) doc.write(`
        const ${id}_present = ${isPresent};
        if (${id}.issues.length) {${prefixStr(id, k)}
        }
        if (!${id}_present && !${id}.issues.length) {
          payload.issues.push({
            code: "invalid_type",
            expected: "nonoptional",
            input: undefined,
            path: [${k}]
          });
          if (ctx && ctx.abortEarly) {
            payload.value = newResult;
            return payload;
          }
        }

        if (${id}_present) {
          newResult[${k}] = ${id}.value;
        }

      `);
			else {
				doc.write(`
        if (${id}.issues.length) {${prefixStr(id, k)}
        }
      `);
				if (optin === "defaulted") doc.write(`newResult[${k}] = ${id}.value;`);
				else doc.write(`
        if (${id}.value !== undefined || ${isPresent}) {
          newResult[${k}] = ${id}.value;
        }
      `);
			}
		}
		doc.write(`payload.value = newResult;`);
		doc.write(`return payload;`);
		return doc.compile();
	};
	let fastpass;
	const isObject$2 = isObject;
	const jit = !globalConfig.jitless;
	const fastEnabled = jit && allowsEval.value;
	const catchall = def.catchall;
	let value;
	inst._zod.parse = (payload, ctx) => {
		value ?? (value = _normalized.value);
		const input = payload.value;
		if (!isObject$2(input)) {
			payload.issues.push({
				expected: "object",
				code: "invalid_type",
				input,
				inst
			});
			return payload;
		}
		if (jit && fastEnabled && ctx?.async === false && ctx.jitless !== true) {
			if (!fastpass) fastpass = generateFastpass(def.shape);
			payload = fastpass(payload, ctx);
			if (!catchall) return payload;
			return handleCatchall([], input, payload, ctx, value, inst, ctx?.abortEarly === true);
		}
		return superParse(payload, ctx);
	};
});
function handleUnionResults(results, final, inst, ctx) {
	for (const result of results) if (result.issues.length === 0) {
		final.value = result.value;
		return final;
	}
	const nonaborted = results.filter((r) => !aborted(r));
	if (nonaborted.length === 1) {
		final.value = nonaborted[0].value;
		return nonaborted[0];
	}
	final.issues.push({
		code: "invalid_union",
		input: final.value,
		inst,
		errors: results.map((result) => result.issues.map((iss) => finalizeIssue(iss, ctx, config())))
	});
	return final;
}
var $ZodUnion = /*@__PURE__*/ $constructor("$ZodUnion", (inst, def) => {
	$ZodType.init(inst, def);
	defineLazyInternal(inst, "optin", (zod) => zod.def.options.some((o) => o._zod.optin === "defaulted") ? "defaulted" : zod.def.options.some((o) => o._zod.optin !== void 0) ? "optional" : void 0);
	defineLazyInternal(inst, "optout", (zod) => zod.def.options.some((o) => o._zod.optout === "optional") ? "optional" : void 0);
	defineLazyInternal(inst, "values", (zod) => {
		if (zod.def.options.every((o) => o._zod.values)) return new Set(zod.def.options.flatMap((option) => Array.from(option._zod.values)));
	});
	defineLazyInternal(inst, "pattern", (zod) => {
		if (zod.def.options.every((o) => o._zod.pattern)) {
			const patterns = zod.def.options.map((o) => o._zod.pattern);
			return new RegExp(`^(${patterns.map((p) => cleanRegex(p.source)).join("|")})$`);
		}
	});
	const first = def.options.length === 1 ? def.options[0]._zod.run : null;
	inst._zod.parse = (payload, ctx) => {
		if (first) return first(payload, ctx);
		let async = false;
		const results = [];
		for (const option of def.options) {
			const result = option._zod.run({
				value: payload.value,
				issues: []
			}, ctx);
			if (result instanceof Promise) {
				results.push(result);
				async = true;
			} else {
				if (result.issues.length === 0) return result;
				results.push(result);
			}
		}
		if (!async) return handleUnionResults(results, payload, inst, ctx);
		return Promise.all(results).then((results) => {
			return handleUnionResults(results, payload, inst, ctx);
		});
	};
});
function discriminatorMap(def) {
	const map = /* @__PURE__ */ new Map();
	for (const option of def.options) {
		const values = option._zod.propValues?.[def.discriminator];
		if (!values || values.size === 0) throw new Error(`Invalid discriminated union option at index "${def.options.indexOf(option)}"`);
		for (const value of values) if (map.has(value)) {
			if (value !== void 0) throw new Error(`Duplicate discriminator value "${String(value)}"`);
			map.set(value, null);
		} else map.set(value, option);
	}
	return map;
}
var $ZodDiscriminatedUnion = /*@__PURE__*/ $constructor("$ZodDiscriminatedUnion", (inst, def) => {
	def.inclusive = false;
	$ZodUnion.init(inst, def);
	const _super = inst._zod.parse;
	defineLazyInternal(inst, "propValues", (zod) => {
		const propValues = {};
		let undefinedCount = 0;
		for (const option of zod.def.options) {
			const pv = option._zod.propValues;
			if (!pv || Object.keys(pv).length === 0) throw new Error(`Invalid discriminated union option at index "${zod.def.options.indexOf(option)}"`);
			if (pv[zod.def.discriminator]?.has(void 0)) undefinedCount++;
			for (const [k, v] of Object.entries(pv)) {
				if (!Object.prototype.hasOwnProperty.call(propValues, k)) assignProp(propValues, k, /* @__PURE__ */ new Set());
				for (const val of v) propValues[k].add(val);
			}
		}
		if (!zod.def.unionFallback && undefinedCount > 1) propValues[zod.def.discriminator]?.delete(void 0);
		return propValues;
	});
	def.options.forEach((option, i) => {
		const propShape = rawShape(option._zod.def);
		if (propShape && !Object.prototype.hasOwnProperty.call(propShape, def.discriminator)) throw new Error(`Invalid discriminated union option at index "${i}"`);
	});
	const disc = cached(() => discriminatorMap(def));
	inst._zod.parse = (payload, ctx) => {
		const input = payload.value;
		if (!isObject(input)) {
			payload.issues.push({
				code: "invalid_type",
				expected: "object",
				input,
				inst
			});
			return payload;
		}
		const value = input?.[def.discriminator];
		const opt = disc.value.get(value);
		if (opt && (value !== void 0 || ctx.direction !== "backward")) return opt._zod.run(payload, ctx);
		if (def.unionFallback || ctx.direction === "backward") return _super(payload, ctx);
		payload.issues.push({
			code: "invalid_union",
			errors: [],
			note: "No matching discriminator",
			discriminator: def.discriminator,
			options: Array.from(disc.value.keys()).filter((value) => disc.value.get(value) !== null),
			input,
			path: [def.discriminator],
			inst
		});
		return payload;
	};
});
var $ZodIntersection = /*@__PURE__*/ $constructor("$ZodIntersection", (inst, def) => {
	$ZodType.init(inst, def);
	inst._zod.parse = (payload, ctx) => {
		const input = payload.value;
		const left = def.left._zod.run({
			value: input,
			issues: []
		}, ctx);
		const right = def.right._zod.run({
			value: input,
			issues: []
		}, ctx);
		if (left instanceof Promise || right instanceof Promise) return Promise.all([left, right]).then(([left, right]) => {
			return handleIntersectionResults(payload, left, right);
		});
		return handleIntersectionResults(payload, left, right);
	};
});
function mergeValues(a, b) {
	if (a === b) return {
		valid: true,
		data: a
	};
	if (a instanceof Date && b instanceof Date && +a === +b) return {
		valid: true,
		data: a
	};
	if (isPlainObject(a) && isPlainObject(b)) {
		const bKeys = Object.keys(b);
		const sharedKeys = Object.keys(a).filter((key) => bKeys.indexOf(key) !== -1);
		const newObj = {
			...a,
			...b
		};
		if (Object.prototype.hasOwnProperty.call(newObj, "__proto__")) delete newObj.__proto__;
		for (const key of sharedKeys) {
			if (key === "__proto__") continue;
			const sharedValue = mergeValues(a[key], b[key]);
			if (!sharedValue.valid) return {
				valid: false,
				mergeErrorPath: [key, ...sharedValue.mergeErrorPath]
			};
			newObj[key] = sharedValue.data;
		}
		return {
			valid: true,
			data: newObj
		};
	}
	if (Array.isArray(a) && Array.isArray(b)) {
		if (a.length !== b.length) return {
			valid: false,
			mergeErrorPath: []
		};
		const newArray = [];
		for (let index = 0; index < a.length; index++) {
			const itemA = a[index];
			const itemB = b[index];
			const sharedValue = mergeValues(itemA, itemB);
			if (!sharedValue.valid) return {
				valid: false,
				mergeErrorPath: [index, ...sharedValue.mergeErrorPath]
			};
			newArray.push(sharedValue.data);
		}
		return {
			valid: true,
			data: newArray
		};
	}
	return {
		valid: false,
		mergeErrorPath: []
	};
}
function handleIntersectionResults(result, left, right) {
	const unrecKeys = /* @__PURE__ */ new Map();
	let unrecIssue;
	const keyIssues = /* @__PURE__ */ new Map();
	const collect = (iss, side) => {
		let keys;
		if (iss.code === "unrecognized_keys" && !iss.path?.length) {
			unrecIssue ?? (unrecIssue = iss);
			keys = iss.keys;
		} else if (iss.code === "invalid_key" && iss.origin === "record" && iss.path?.length === 1) {
			const k = String(iss.path[0]);
			if (!keyIssues.has(k)) keyIssues.set(k, iss);
			keys = [k];
		} else return false;
		for (const k of keys) {
			if (!unrecKeys.has(k)) unrecKeys.set(k, {});
			unrecKeys.get(k)[side] = true;
		}
		return true;
	};
	for (const iss of left.issues) if (!collect(iss, "l")) result.issues.push(iss);
	for (const iss of right.issues) if (!collect(iss, "r")) result.issues.push(iss);
	const bothKeys = [...unrecKeys].filter(([, f]) => f.l && f.r).map(([k]) => k);
	if (bothKeys.length) {
		const aggregated = unrecIssue ? bothKeys.filter((k) => unrecIssue.keys.includes(k)) : [];
		if (aggregated.length) result.issues.push({
			...unrecIssue,
			keys: aggregated
		});
		for (const k of bothKeys) if (!aggregated.includes(k) && keyIssues.has(k)) result.issues.push(keyIssues.get(k));
	}
	const merged = mergeValues(left.value, right.value);
	if (!merged.valid) {
		if (aborted(result)) return result;
		throw new Error(`Unmergable intersection. Error path: ${JSON.stringify(merged.mergeErrorPath)}`);
	}
	result.value = merged.data;
	return result;
}
var $ZodRecord = /*@__PURE__*/ $constructor("$ZodRecord", (inst, def) => {
	$ZodType.init(inst, def);
	const memo = globalConfig.memoizer;
	memo?.attach(inst);
	inst._zod.parse = (payload, ctx) => {
		const input = payload.value;
		if (!isPlainObject(input)) {
			payload.issues.push({
				expected: "record",
				code: "invalid_type",
				input,
				inst
			});
			return payload;
		}
		const proms = [];
		const values = def.keyType._zod.values;
		if (values && !def.partial) {
			payload.value = memo ? memo.alloc(inst, payload, {}, ctx) : {};
			const recordKeys = /* @__PURE__ */ new Set();
			for (const key of values) if (typeof key === "string" || typeof key === "number" || typeof key === "symbol") {
				recordKeys.add(typeof key === "number" ? key.toString() : key);
				if (key === "__proto__") continue;
				const keyResult = def.keyType._zod.run({
					value: key,
					issues: []
				}, ctx);
				if (keyResult instanceof Promise) throw new Error("Async schemas not supported in object keys currently");
				if (keyResult.issues.length) {
					payload.issues.push({
						code: "invalid_key",
						origin: "record",
						issues: keyResult.issues.map((iss) => finalizeIssue(iss, ctx, config())),
						input: key,
						path: [key],
						inst
					});
					continue;
				}
				const outKey = keyResult.value;
				if (outKey === "__proto__") continue;
				const result = def.valueType._zod.run({
					value: input[key],
					issues: []
				}, ctx);
				if (result instanceof Promise) proms.push(result.then((result) => {
					if (result.issues.length) payload.issues.push(...prefixIssues(key, result.issues));
					payload.value[outKey] = result.value;
				}));
				else {
					if (result.issues.length) payload.issues.push(...prefixIssues(key, result.issues));
					payload.value[outKey] = result.value;
				}
			}
			let unrecognized;
			for (const key in input) if (!recordKeys.has(key)) {
				if (def.mode === "loose") {
					if (key === "__proto__") continue;
					payload.value[key] = input[key];
				} else {
					unrecognized = unrecognized ?? [];
					unrecognized.push(key);
				}
			}
			if (unrecognized && unrecognized.length > 0) payload.issues.push({
				code: "unrecognized_keys",
				input,
				inst,
				keys: unrecognized,
				continue: true
			});
		} else {
			payload.value = memo ? memo.alloc(inst, payload, {}, ctx) : {};
			let unrecognized;
			for (const key of Reflect.ownKeys(input)) {
				if (key === "__proto__") continue;
				if (!Object.prototype.propertyIsEnumerable.call(input, key)) continue;
				let keyResult = def.keyType._zod.run({
					value: key,
					issues: []
				}, ctx);
				if (keyResult instanceof Promise) throw new Error("Async schemas not supported in object keys currently");
				if (typeof key === "string" && number$1.test(key) && keyResult.issues.length) {
					const retryResult = def.keyType._zod.run({
						value: Number(key),
						issues: []
					}, ctx);
					if (retryResult instanceof Promise) throw new Error("Async schemas not supported in object keys currently");
					if (retryResult.issues.length === 0) keyResult = retryResult;
				}
				if (keyResult.issues.length) {
					if (def.mode === "loose") payload.value[key] = input[key];
					else if (values) {
						unrecognized = unrecognized ?? [];
						unrecognized.push(key);
					} else payload.issues.push({
						code: "invalid_key",
						origin: "record",
						issues: keyResult.issues.map((iss) => finalizeIssue(iss, ctx, config())),
						input: key,
						path: [key],
						inst
					});
					continue;
				}
				const outKey = keyResult.value;
				if (outKey === "__proto__") continue;
				const result = def.valueType._zod.run({
					value: input[key],
					issues: []
				}, ctx);
				if (result instanceof Promise) proms.push(result.then((result) => {
					if (result.issues.length) payload.issues.push(...prefixIssues(key, result.issues));
					payload.value[outKey] = result.value;
				}));
				else {
					if (result.issues.length) payload.issues.push(...prefixIssues(key, result.issues));
					payload.value[outKey] = result.value;
				}
			}
			if (unrecognized && unrecognized.length > 0) payload.issues.push({
				code: "unrecognized_keys",
				input,
				inst,
				keys: unrecognized,
				continue: true
			});
		}
		if (proms.length) return Promise.all(proms).then(() => payload);
		return payload;
	};
});
var $ZodEnum = /*@__PURE__*/ $constructor("$ZodEnum", (inst, def) => {
	$ZodType.init(inst, def);
	const values = getEnumValues(def.entries);
	const valuesSet = new Set(values);
	inst._zod.values = valuesSet;
	defineLazyInternal(inst, "pattern", (zod) => {
		const patternValues = getEnumValues(zod.def.entries).filter((k) => propertyKeyTypes.has(typeof k));
		return new RegExp(patternValues.length ? `^(${patternValues.map((o) => escapeRegex(o.toString())).join("|")})$` : "^[^\\s\\S]$");
	});
	inst._zod.parse = (payload, _ctx) => {
		const input = payload.value;
		if (valuesSet.has(input)) return payload;
		payload.issues.push({
			code: "invalid_value",
			values,
			input,
			inst
		});
		return payload;
	};
});
var $ZodLiteral = /*@__PURE__*/ $constructor("$ZodLiteral", (inst, def) => {
	$ZodType.init(inst, def);
	const values = new Set(def.values);
	inst._zod.values = values;
	defineLazyInternal(inst, "pattern", (zod) => {
		const vals = zod.def.values;
		return new RegExp(vals.length ? `^(${vals.map((o) => typeof o === "string" ? escapeRegex(o) : o ? escapeRegex(o.toString()) : String(o)).join("|")})$` : "^[^\\s\\S]$");
	});
	inst._zod.parse = (payload, _ctx) => {
		const input = payload.value;
		if (values.has(input)) return payload;
		payload.issues.push({
			code: "invalid_value",
			values: def.values,
			input,
			inst
		});
		return payload;
	};
});
var $ZodTransform = /*@__PURE__*/ $constructor("$ZodTransform", (inst, def) => {
	$ZodType.init(inst, def);
	inst._zod.optin = "optional";
	globalConfig.memoizer?.guard(inst);
	inst._zod.parse = (payload, ctx) => {
		if (ctx.direction === "backward") throw new $ZodEncodeError(inst.constructor.name);
		const _out = def.transform(payload.value, payload);
		if (ctx.async) return (_out instanceof Promise ? _out : Promise.resolve(_out)).then((output) => {
			payload.value = output;
			return payload;
		});
		if (_out instanceof Promise) throw new $ZodAsyncError();
		payload.value = _out;
		return payload;
	};
});
function handleOptionalResult(payload, result) {
	payload.value = result.issues.length ? void 0 : result.value;
	return payload;
}
var $ZodOptional = /*@__PURE__*/ $constructor("$ZodOptional", (inst, def) => {
	$ZodType.init(inst, def);
	defineLazyInternal(inst, "optin", (zod) => zod.def.innerType._zod.optin === "defaulted" ? "defaulted" : "optional");
	inst._zod.optout = "optional";
	defineLazyInternal(inst, "values", (zod) => {
		const values = zod.def.innerType._zod.values;
		return values ? /* @__PURE__ */ new Set([...values, void 0]) : void 0;
	});
	defineLazyInternal(inst, "pattern", (zod) => {
		const pattern = zod.def.innerType._zod.pattern;
		return pattern ? new RegExp(`^(${cleanRegex(pattern.source)})?$`) : void 0;
	});
	inst._zod.parse = (payload, ctx) => {
		if (payload.value === void 0) {
			if (def.innerType._zod.optin !== "defaulted") return payload;
			const result = def.innerType._zod.run({
				value: payload.value,
				issues: []
			}, ctx);
			if (result instanceof Promise) return result.then((result) => handleOptionalResult(payload, result));
			return handleOptionalResult(payload, result);
		}
		return def.innerType._zod.run(payload, ctx);
	};
});
var $ZodExactOptional = /*@__PURE__*/ $constructor("$ZodExactOptional", (inst, def) => {
	$ZodOptional.init(inst, def);
	defineLazyInternal(inst, "values", (zod) => zod.def.innerType._zod.values);
	defineLazyInternal(inst, "pattern", (zod) => zod.def.innerType._zod.pattern);
	inst._zod.parse = (payload, ctx) => {
		return def.innerType._zod.run(payload, ctx);
	};
});
var $ZodNullable = /*@__PURE__*/ $constructor("$ZodNullable", (inst, def) => {
	$ZodType.init(inst, def);
	defineLazyInternal(inst, "optin", (zod) => zod.def.innerType._zod.optin);
	defineLazyInternal(inst, "optout", (zod) => zod.def.innerType._zod.optout);
	defineLazyInternal(inst, "pattern", (zod) => {
		const pattern = zod.def.innerType._zod.pattern;
		return pattern ? new RegExp(`^(${cleanRegex(pattern.source)}|null)$`) : void 0;
	});
	defineLazyInternal(inst, "values", (zod) => {
		return zod.def.innerType._zod.values ? /* @__PURE__ */ new Set([...zod.def.innerType._zod.values, null]) : void 0;
	});
	inst._zod.parse = (payload, ctx) => {
		if (payload.value === null) return payload;
		return def.innerType._zod.run(payload, ctx);
	};
});
var $ZodDefault = /*@__PURE__*/ $constructor("$ZodDefault", (inst, def) => {
	$ZodType.init(inst, def);
	inst._zod.optin = "defaulted";
	defineLazyInternal(inst, "values", (zod) => zod.def.innerType._zod.values);
	inst._zod.parse = (payload, ctx) => {
		if (ctx.direction === "backward") return def.innerType._zod.run(payload, ctx);
		if (payload.value === void 0) {
			payload.value = def.defaultValue;
			/**
			* $ZodDefault returns the default value immediately in forward direction.
			* It doesn't pass the default value into the validator ("prefault"). There's no reason to pass the default value through validation. The validity of the default is enforced by TypeScript statically. Otherwise, it's the responsibility of the user to ensure the default is valid. In the case of pipes with divergent in/out types, you can specify the default on the `in` schema of your ZodPipe to set a "prefault" for the pipe.   */
			return payload;
		}
		const result = def.innerType._zod.run(payload, ctx);
		if (result instanceof Promise) return result.then((result) => handleDefaultResult(result, def));
		return handleDefaultResult(result, def);
	};
});
function handleDefaultResult(payload, def) {
	if (payload.value === void 0) payload.value = def.defaultValue;
	return payload;
}
var $ZodPrefault = /*@__PURE__*/ $constructor("$ZodPrefault", (inst, def) => {
	$ZodType.init(inst, def);
	inst._zod.optin = "defaulted";
	defineLazyInternal(inst, "values", (zod) => zod.def.innerType._zod.values);
	inst._zod.parse = (payload, ctx) => {
		if (ctx.direction === "backward") return def.innerType._zod.run(payload, ctx);
		if (payload.value === void 0) payload.value = def.defaultValue;
		return def.innerType._zod.run(payload, ctx);
	};
});
var $ZodNonOptional = /*@__PURE__*/ $constructor("$ZodNonOptional", (inst, def) => {
	$ZodType.init(inst, def);
	defineLazyInternal(inst, "values", (zod) => {
		const v = zod.def.innerType._zod.values;
		return v ? new Set([...v].filter((x) => x !== void 0)) : void 0;
	});
	inst._zod.parse = (payload, ctx) => {
		const result = def.innerType._zod.run(payload, ctx);
		if (result instanceof Promise) return result.then((result) => handleNonOptionalResult(result, inst));
		return handleNonOptionalResult(result, inst);
	};
});
function handleNonOptionalResult(payload, inst) {
	if (!payload.issues.length && payload.value === void 0) payload.issues.push({
		code: "invalid_type",
		expected: "nonoptional",
		input: payload.value,
		inst
	});
	return payload;
}
function handleCatchResult(payload, result, def, ctx) {
	if (!result.issues.length) {
		payload.value = result.value;
		if (result.memo) payload.memo = true;
		return payload;
	}
	payload.value = def.catchValue({
		...result,
		value: payload.value,
		error: { issues: result.issues.map((iss) => finalizeIssue(iss, ctx, config())) },
		input: payload.value
	});
	return payload;
}
var $ZodCatch = /*@__PURE__*/ $constructor("$ZodCatch", (inst, def) => {
	$ZodType.init(inst, def);
	defineLazyInternal(inst, "optin", (zod) => zod.def.innerType._zod.optin === "defaulted" ? "defaulted" : "optional");
	defineLazyInternal(inst, "optout", (zod) => zod.def.innerType._zod.optout);
	defineLazyInternal(inst, "values", (zod) => zod.def.innerType._zod.values);
	inst._zod.parse = (payload, ctx) => {
		if (ctx.direction === "backward") return def.innerType._zod.run(payload, ctx);
		const result = def.innerType._zod.run({
			value: payload.value,
			issues: []
		}, ctx);
		if (result instanceof Promise) return result.then((result) => handleCatchResult(payload, result, def, ctx));
		return handleCatchResult(payload, result, def, ctx);
	};
});
var $ZodPipe = /*@__PURE__*/ $constructor("$ZodPipe", (inst, def) => {
	$ZodType.init(inst, def);
	defineLazyInternal(inst, "values", (zod) => zod.def.in._zod.values);
	defineLazyInternal(inst, "optin", (zod) => zod.def.in._zod.optin);
	defineLazyInternal(inst, "optout", (zod) => zod.def.out._zod.optout);
	defineLazyInternal(inst, "propValues", (zod) => zod.def.in._zod.propValues);
	inst._zod.parse = (payload, ctx) => {
		if (ctx.direction === "backward") {
			const right = def.out._zod.run(payload, ctx);
			if (right instanceof Promise) return right.then((right) => handlePipeResult(right, def.in, ctx));
			return handlePipeResult(right, def.in, ctx);
		}
		const left = def.in._zod.run(payload, ctx);
		if (left instanceof Promise) return left.then((left) => handlePipeResult(left, def.out, ctx));
		return handlePipeResult(left, def.out, ctx);
	};
});
function handlePipeResult(left, next, ctx) {
	if (left.issues.some((iss) => iss.code !== "unrecognized_keys")) {
		left.aborted = true;
		return left;
	}
	return next._zod.run({
		value: left.value,
		issues: left.issues
	}, ctx);
}
var $ZodReadonly = /*@__PURE__*/ $constructor("$ZodReadonly", (inst, def) => {
	$ZodType.init(inst, def);
	defineLazyInternal(inst, "propValues", (zod) => zod.def.innerType._zod.propValues);
	defineLazyInternal(inst, "values", (zod) => zod.def.innerType._zod.values);
	defineLazyInternal(inst, "optin", (zod) => zod.def.innerType?._zod?.optin);
	defineLazyInternal(inst, "optout", (zod) => zod.def.innerType?._zod?.optout);
	inst._zod.parse = (payload, ctx) => {
		if (ctx.direction === "backward") return def.innerType._zod.run(payload, ctx);
		const result = def.innerType._zod.run(payload, ctx);
		if (result instanceof Promise) return result.then(handleReadonlyResult);
		return handleReadonlyResult(result);
	};
});
function handleReadonlyResult(payload) {
	if (!payload.memo) payload.value = Object.freeze(payload.value);
	return payload;
}
var $ZodCustom = /*@__PURE__*/ $constructor("$ZodCustom", (inst, def) => {
	$ZodCheck.init(inst, def);
	$ZodType.init(inst, def);
	inst._zod.parse = (payload, _) => {
		return payload;
	};
	inst._zod.check = (payload) => {
		const input = payload.value;
		const r = def.fn(input);
		if (r instanceof Promise) return r.then((r) => handleRefineResult(r, payload, input, inst));
		handleRefineResult(r, payload, input, inst);
	};
});
function handleRefineResult(result, payload, input, inst) {
	if (!result) {
		const _iss = {
			code: "custom",
			input,
			inst,
			path: [...inst._zod.def.path ?? []],
			continue: !inst._zod.def.abort
		};
		if (inst._zod.def.params) _iss.params = inst._zod.def.params;
		payload.issues.push(issue(_iss));
	}
}
// ../../node_modules/zod/v4/core/memoizer.js
var $ZodCyclicError = class extends Error {
	constructor() {
		super(`Cannot parse a reference cycle that closes through a transform`);
		this.name = "ZodCyclicError";
	}
};
/** Keyed off the context object every schema in one parse call already shares. */
var STATE = "~memo";
var NO_ISSUES = [];
function isRef(value) {
	return value !== null && typeof value === "object";
}
function cloneIssues(issues) {
	return issues.map((iss) => iss.path ? {
		...iss,
		path: iss.path.slice()
	} : { ...iss });
}
var recursive = /*@__PURE__*/ new WeakMap();
/** What the walk established, in order of certainty: ordered so the strongest answer among children wins. */
var NONE = 0;
var ASSUMED = 1;
var PROVEN = 2;
/** Whether this schema's subtree contains a cycle, so one parse can re-enter it. */
function isRecursive(inst, stack, resolve) {
	const cached = recursive.get(inst);
	if (cached !== void 0) return cached ? PROVEN : NONE;
	if (stack.has(inst)) return PROVEN;
	stack.add(inst);
	let result = NONE;
	const check = (child) => {
		if (result !== PROVEN && child?._zod) {
			const answer = isRecursive(child, stack, resolve);
			if (answer > result) result = answer;
		}
	};
	const shape = (sh, spread) => {
		let answer = NONE;
		for (const key of Reflect.ownKeys(sh)) {
			const desc = Object.getOwnPropertyDescriptor(sh, key);
			if (spread && !desc.enumerable) continue;
			const child = desc.get ? ASSUMED : desc.value?._zod ? isRecursive(desc.value, stack, resolve) : NONE;
			if (child > answer) answer = child;
		}
		return answer;
	};
	const merge = (answer) => {
		if (answer > result) result = answer;
	};
	const def = inst._zod.def;
	switch (def.type) {
		case "object": {
			const raw = rawShape(def);
			merge(raw ? shape(raw, true) : ASSUMED);
			check(def.catchall);
			break;
		}
		case "array":
			check(def.element);
			break;
		case "tuple":
			for (const el of def.items) check(el);
			check(def.rest);
			break;
		case "record":
		case "map":
			check(def.keyType);
			check(def.valueType);
			break;
		case "set":
			check(def.valueType);
			break;
		case "union":
			for (const el of def.options) check(el);
			break;
		case "intersection":
			check(def.left);
			check(def.right);
			break;
		case "optional":
		case "nullable":
		case "default":
		case "prefault":
		case "catch":
		case "readonly":
		case "nonoptional":
		case "promise":
		case "success":
			check(def.innerType);
			break;
		case "pipe":
			check(def.in);
			check(def.out);
			break;
		case "function":
			check(def.input);
			check(def.output);
			break;
		case "lazy": {
			const inner = def._cachedInner ?? (resolve ? inst._zod.innerType : void 0);
			merge(inner ? isRecursive(inner, stack, false) : ASSUMED);
			break;
		}
		case "template_literal":
		case "string":
		case "number":
		case "int":
		case "boolean":
		case "bigint":
		case "symbol":
		case "undefined":
		case "null":
		case "void":
		case "never":
		case "any":
		case "unknown":
		case "date":
		case "nan":
		case "enum":
		case "literal":
		case "file":
		case "transform":
		case "custom": break;
		default: for (const key in def) {
			const desc = Object.getOwnPropertyDescriptor(def, key);
			if (!desc || desc.get) continue;
			const value = desc.value;
			if (!value || typeof value !== "object") continue;
			if (value._zod) check(value);
			else if (Array.isArray(value)) for (const el of value) check(el);
		}
	}
	stack.delete(inst);
	return settle(inst, result);
}
/** An assumed answer must not outlive the resolution that settles it, so only a certain one is cached. */
function settle(inst, answer) {
	if (answer !== ASSUMED) recursive.set(inst, answer === PROVEN);
	return answer;
}
function bucketFor(state, inst) {
	let bucket = state.buckets.get(inst);
	if (!bucket) {
		bucket = /* @__PURE__ */ new WeakMap();
		state.buckets.set(inst, bucket);
	}
	return bucket;
}
var handoff;
var open = [];
var memo = {
	alloc(_inst, payload, empty) {
		const bucket = handoff;
		if (!bucket) return empty;
		handoff = void 0;
		const entry = {
			value: empty,
			issues: null
		};
		bucket.set(payload.value, entry);
		open.push(entry);
		return empty;
	},
	guard(inst) {
		var _a;
		(_a = inst._zod).deferred ?? (_a.deferred = []);
		inst._zod.deferred.push(() => {
			const base = inst._zod.parse;
			const wrapped = (payload, ctx) => {
				if (ctx.direction !== "backward" && isBackEdge(ctx, payload.value)) throw new $ZodCyclicError();
				return base(payload, ctx);
			};
			inst._zod.parse = wrapped;
			if (inst._zod.run === base) inst._zod.run = wrapped;
		});
	},
	attach(inst) {
		var _a;
		let isRecursiveInst;
		let rechecked = false;
		let lastCtx;
		let lastBucket;
		(_a = inst._zod).deferred ?? (_a.deferred = []);
		inst._zod.deferred.push(() => {
			const base = inst._zod.parse;
			const wrapped = (payload, ctx) => {
				if (isRecursiveInst === void 0) {
					const walked = isRecursive(inst, /* @__PURE__ */ new Set(), false);
					if (walked === NONE) {
						inst._zod.parse = base;
						if (inst._zod.run === wrapped) inst._zod.run = base;
						return base(payload, ctx);
					}
					if (walked === PROVEN || rechecked) isRecursiveInst = true;
					else rechecked = true;
				}
				const input = payload.value;
				if (!isRef(input)) return base(payload, ctx);
				let state = ctx[STATE];
				if (!state) {
					state = {
						buckets: /* @__PURE__ */ new WeakMap(),
						backEdges: void 0
					};
					ctx[STATE] = state;
				}
				let bucket;
				if (lastCtx === ctx) bucket = lastBucket;
				else {
					bucket = bucketFor(state, inst);
					lastCtx = ctx;
					lastBucket = bucket;
				}
				const hit = bucket.get(input);
				if (hit) {
					payload.value = hit.value;
					if (hit.issues) {
						if (hit.issues.length) payload.issues.push(...cloneIssues(hit.issues));
					} else {
						payload.memo = true;
						state.backEdges ?? (state.backEdges = /* @__PURE__ */ new WeakSet());
						state.backEdges.add(hit.value);
					}
					return payload;
				}
				handoff = bucket;
				const depth = open.length;
				const result = base(payload, ctx);
				handoff = void 0;
				const entry = open.length > depth ? open.pop() : void 0;
				if (result instanceof Promise) return result.then((r) => {
					if (entry) entry.issues = r.issues.length ? cloneIssues(r.issues) : NO_ISSUES;
					return r;
				});
				if (entry) entry.issues = result.issues.length ? cloneIssues(result.issues) : NO_ISSUES;
				return result;
			};
			inst._zod.parse = wrapped;
			if (inst._zod.run === base) inst._zod.run = wrapped;
		});
	}
};
/** The memoizer that gives containers cycle support. `zod` installs it by default; `zod/mini` opts in with `config({ memoizer: memoizer() })`. */
function memoizer() {
	return memo;
}
/** Whether this value is a node a back-edge resolved to before it finished. */
function isBackEdge(ctx, value) {
	const backEdges = ctx[STATE]?.backEdges;
	return backEdges !== void 0 && isRef(value) && backEdges.has(value);
}
// ../../node_modules/zod/v4/locales/en.js
var error = () => {
	const Sizable = {
		string: {
			unit: "characters",
			verb: "to have"
		},
		file: {
			unit: "bytes",
			verb: "to have"
		},
		array: {
			unit: "items",
			verb: "to have"
		},
		set: {
			unit: "items",
			verb: "to have"
		},
		map: {
			unit: "entries",
			verb: "to have"
		}
	};
	function getSizing(origin) {
		return Sizable[origin] ?? null;
	}
	const FormatDictionary = {
		regex: "input",
		email: "email address",
		url: "URL",
		emoji: "emoji",
		uuid: "UUID",
		uuidv4: "UUIDv4",
		uuidv6: "UUIDv6",
		nanoid: "nanoid",
		guid: "GUID",
		cuid: "cuid",
		cuid2: "cuid2",
		ulid: "ULID",
		xid: "XID",
		ksuid: "KSUID",
		datetime: "ISO datetime",
		date: "ISO date",
		time: "ISO time",
		duration: "ISO duration",
		ipv4: "IPv4 address",
		ipv6: "IPv6 address",
		mac: "MAC address",
		cidrv4: "IPv4 range",
		cidrv6: "IPv6 range",
		base64: "base64-encoded string",
		base64url: "base64url-encoded string",
		json_string: "JSON string",
		e164: "E.164 number",
		currency_code: "currency code",
		credit_card: "credit card number",
		iban: "IBAN",
		jwt: "JWT",
		template_literal: "input"
	};
	const TypeDictionary = { nan: "NaN" };
	function getTypeName(type, input) {
		if (type === "number" && typeof input === "number" && !Number.isFinite(input)) return String(input);
		return TypeDictionary[type] ?? type;
	}
	return (issue) => {
		switch (issue.code) {
			case "invalid_type": return `Invalid input: expected ${getTypeName(issue.expected)}, received ${getTypeName(parsedType(issue.input), issue.input)}`;
			case "invalid_value":
				if (issue.values.length === 1) return `Invalid input: expected ${stringifyPrimitive(issue.values[0])}`;
				return `Invalid option: expected one of ${joinValues(issue.values, "|")}`;
			case "too_big": {
				const adj = issue.exact ? "exactly " : issue.inclusive ? "<=" : "<";
				const sizing = getSizing(issue.origin);
				if (sizing) return `Too big: expected ${issue.origin ?? "value"} to have ${adj}${issue.maximum.toString()} ${sizing.unit ?? "elements"}`;
				return `Too big: expected ${issue.origin ?? "value"} to be ${adj}${issue.maximum.toString()}`;
			}
			case "too_small": {
				const adj = issue.exact ? "exactly " : issue.inclusive ? ">=" : ">";
				const sizing = getSizing(issue.origin);
				if (sizing) return `Too small: expected ${issue.origin} to have ${adj}${issue.minimum.toString()} ${sizing.unit}`;
				return `Too small: expected ${issue.origin} to be ${adj}${issue.minimum.toString()}`;
			}
			case "invalid_format": {
				const _issue = issue;
				if (_issue.format === "starts_with") return `Invalid string: must start with "${_issue.prefix}"`;
				if (_issue.format === "ends_with") return `Invalid string: must end with "${_issue.suffix}"`;
				if (_issue.format === "includes") return `Invalid string: must include "${_issue.includes}"`;
				if (_issue.format === "regex") return `Invalid string: must match pattern ${_issue.pattern}`;
				return `Invalid ${FormatDictionary[_issue.format] ?? issue.format}`;
			}
			case "not_multiple_of": return `Invalid number: must be a multiple of ${issue.divisor}`;
			case "unrecognized_keys": return `Unrecognized key${issue.keys.length > 1 ? "s" : ""}: ${joinValues(issue.keys, ", ")}`;
			case "invalid_key": return `Invalid key in ${issue.origin}`;
			case "invalid_union":
				if (issue.options && Array.isArray(issue.options) && issue.options.length > 0) return `Invalid discriminator value. Expected ${issue.options.map((o) => `'${o}'`).join(" | ")}`;
				if (issue.inclusive === false) return "Invalid input: more than one option matched";
				return "Invalid input";
			case "invalid_element": return `Invalid value in ${issue.origin}`;
			default: return `Invalid input`;
		}
	};
};
function en_default() {
	return { localeError: error() };
}
// ../../node_modules/zod/v4/core/registries.js
var _a;
var $ZodRegistry = class {
	constructor() {
		this._map = /* @__PURE__ */ new WeakMap();
		this._idmap = /* @__PURE__ */ new Map();
	}
	add(schema, ..._meta) {
		const meta = _meta[0];
		this._map.set(schema, meta);
		if (meta && typeof meta === "object" && "id" in meta) this._idmap.set(meta.id, schema);
		return this;
	}
	clear() {
		this._map = /* @__PURE__ */ new WeakMap();
		this._idmap = /* @__PURE__ */ new Map();
		return this;
	}
	remove(schema) {
		const meta = this._map.get(schema);
		if (meta && typeof meta === "object" && "id" in meta) this._idmap.delete(meta.id);
		this._map.delete(schema);
		return this;
	}
	get(schema) {
		const p = schema._zod.parent;
		if (p) {
			const pm = { ...this.get(p) ?? {} };
			delete pm.id;
			const f = {
				...pm,
				...this._map.get(schema)
			};
			return Object.keys(f).length ? f : void 0;
		}
		return this._map.get(schema);
	}
	has(schema) {
		return this._map.has(schema);
	}
};
function registry() {
	return new $ZodRegistry();
}
(_a = globalThis).__zod_globalRegistry ?? (_a.__zod_globalRegistry = registry());
var globalRegistry = globalThis.__zod_globalRegistry;
// ../../node_modules/zod/v4/core/api.js
function snapshotChecks(def) {
	if (def.checks) def.checks = [...def.checks];
	return def;
}
// @__NO_SIDE_EFFECTS__
function _string(Class, params) {
	return new Class(snapshotChecks({
		type: "string",
		...normalizeParams(params)
	}));
}
// @__NO_SIDE_EFFECTS__
function _email(Class, params) {
	return new Class({
		type: "string",
		format: "email",
		check: "string_format",
		abort: false,
		...normalizeParams(params)
	});
}
// @__NO_SIDE_EFFECTS__
function _guid(Class, params) {
	return new Class({
		type: "string",
		format: "guid",
		check: "string_format",
		abort: false,
		...normalizeParams(params)
	});
}
// @__NO_SIDE_EFFECTS__
function _uuid(Class, params) {
	return new Class({
		type: "string",
		format: "uuid",
		check: "string_format",
		abort: false,
		...normalizeParams(params)
	});
}
// @__NO_SIDE_EFFECTS__
function _uuidv4(Class, params) {
	return new Class({
		type: "string",
		format: "uuid",
		check: "string_format",
		abort: false,
		version: "v4",
		...normalizeParams(params)
	});
}
// @__NO_SIDE_EFFECTS__
function _uuidv6(Class, params) {
	return new Class({
		type: "string",
		format: "uuid",
		check: "string_format",
		abort: false,
		version: "v6",
		...normalizeParams(params)
	});
}
// @__NO_SIDE_EFFECTS__
function _uuidv7(Class, params) {
	return new Class({
		type: "string",
		format: "uuid",
		check: "string_format",
		abort: false,
		version: "v7",
		...normalizeParams(params)
	});
}
// @__NO_SIDE_EFFECTS__
function _url(Class, params) {
	return new Class({
		type: "string",
		format: "url",
		check: "string_format",
		abort: false,
		...normalizeParams(params)
	});
}
// @__NO_SIDE_EFFECTS__
function _emoji(Class, params) {
	return new Class({
		type: "string",
		format: "emoji",
		check: "string_format",
		abort: false,
		...normalizeParams(params)
	});
}
// @__NO_SIDE_EFFECTS__
function _nanoid(Class, params) {
	return new Class({
		type: "string",
		format: "nanoid",
		check: "string_format",
		abort: false,
		...normalizeParams(params)
	});
}
/**
* @deprecated CUID v1 is deprecated by its authors due to information leakage
* (timestamps embedded in the id). Use {@link _cuid2} instead.
* See https://github.com/paralleldrive/cuid.
*/
// @__NO_SIDE_EFFECTS__
function _cuid(Class, params) {
	return new Class({
		type: "string",
		format: "cuid",
		check: "string_format",
		abort: false,
		...normalizeParams(params)
	});
}
// @__NO_SIDE_EFFECTS__
function _cuid2(Class, params) {
	return new Class({
		type: "string",
		format: "cuid2",
		check: "string_format",
		abort: false,
		...normalizeParams(params)
	});
}
// @__NO_SIDE_EFFECTS__
function _ulid(Class, params) {
	return new Class({
		type: "string",
		format: "ulid",
		check: "string_format",
		abort: false,
		...normalizeParams(params)
	});
}
// @__NO_SIDE_EFFECTS__
function _xid(Class, params) {
	return new Class({
		type: "string",
		format: "xid",
		check: "string_format",
		abort: false,
		...normalizeParams(params)
	});
}
// @__NO_SIDE_EFFECTS__
function _ksuid(Class, params) {
	return new Class({
		type: "string",
		format: "ksuid",
		check: "string_format",
		abort: false,
		...normalizeParams(params)
	});
}
// @__NO_SIDE_EFFECTS__
function _ipv4(Class, params) {
	return new Class({
		type: "string",
		format: "ipv4",
		check: "string_format",
		abort: false,
		...normalizeParams(params)
	});
}
// @__NO_SIDE_EFFECTS__
function _ipv6(Class, params) {
	return new Class({
		type: "string",
		format: "ipv6",
		check: "string_format",
		abort: false,
		...normalizeParams(params)
	});
}
// @__NO_SIDE_EFFECTS__
function _cidrv4(Class, params) {
	return new Class({
		type: "string",
		format: "cidrv4",
		check: "string_format",
		abort: false,
		...normalizeParams(params)
	});
}
// @__NO_SIDE_EFFECTS__
function _cidrv6(Class, params) {
	return new Class({
		type: "string",
		format: "cidrv6",
		check: "string_format",
		abort: false,
		...normalizeParams(params)
	});
}
// @__NO_SIDE_EFFECTS__
function _base64(Class, params) {
	return new Class({
		type: "string",
		format: "base64",
		check: "string_format",
		abort: false,
		...normalizeParams(params)
	});
}
// @__NO_SIDE_EFFECTS__
function _base64url(Class, params) {
	return new Class({
		type: "string",
		format: "base64url",
		check: "string_format",
		abort: false,
		...normalizeParams(params)
	});
}
// @__NO_SIDE_EFFECTS__
function _e164(Class, params) {
	return new Class({
		type: "string",
		format: "e164",
		check: "string_format",
		abort: false,
		...normalizeParams(params)
	});
}
// @__NO_SIDE_EFFECTS__
function _jwt(Class, params) {
	return new Class({
		type: "string",
		format: "jwt",
		check: "string_format",
		abort: false,
		...normalizeParams(params)
	});
}
// @__NO_SIDE_EFFECTS__
function _isoDateTime(Class, params) {
	return new Class({
		type: "string",
		format: "datetime",
		check: "string_format",
		offset: false,
		local: false,
		precision: null,
		...normalizeParams(params)
	});
}
// @__NO_SIDE_EFFECTS__
function _isoDate(Class, params) {
	return new Class({
		type: "string",
		format: "date",
		check: "string_format",
		...normalizeParams(params)
	});
}
// @__NO_SIDE_EFFECTS__
function _isoTime(Class, params) {
	return new Class({
		type: "string",
		format: "time",
		check: "string_format",
		precision: null,
		...normalizeParams(params)
	});
}
// @__NO_SIDE_EFFECTS__
function _isoDuration(Class, params) {
	return new Class({
		type: "string",
		format: "duration",
		check: "string_format",
		...normalizeParams(params)
	});
}
// @__NO_SIDE_EFFECTS__
function _number(Class, params) {
	return new Class(snapshotChecks({
		type: "number",
		checks: [],
		...normalizeParams(params)
	}));
}
// @__NO_SIDE_EFFECTS__
function _int(Class, params) {
	return new Class({
		type: "number",
		check: "number_format",
		abort: false,
		format: "safeint",
		...normalizeParams(params)
	});
}
// @__NO_SIDE_EFFECTS__
function _boolean(Class, params) {
	return new Class({
		type: "boolean",
		...normalizeParams(params)
	});
}
// @__NO_SIDE_EFFECTS__
function _unknown(Class) {
	return new Class({ type: "unknown" });
}
// @__NO_SIDE_EFFECTS__
function _never(Class, params) {
	return new Class({
		type: "never",
		...normalizeParams(params)
	});
}
// @__NO_SIDE_EFFECTS__
function _lt(value, params) {
	return new $ZodCheckLessThan({
		check: "less_than",
		...normalizeParams(params),
		value,
		inclusive: false
	});
}
// @__NO_SIDE_EFFECTS__
function _lte(value, params) {
	return new $ZodCheckLessThan({
		check: "less_than",
		...normalizeParams(params),
		value,
		inclusive: true
	});
}
// @__NO_SIDE_EFFECTS__
function _gt(value, params) {
	return new $ZodCheckGreaterThan({
		check: "greater_than",
		...normalizeParams(params),
		value,
		inclusive: false
	});
}
// @__NO_SIDE_EFFECTS__
function _gte(value, params) {
	return new $ZodCheckGreaterThan({
		check: "greater_than",
		...normalizeParams(params),
		value,
		inclusive: true
	});
}
// @__NO_SIDE_EFFECTS__
function _multipleOf(value, params) {
	return new $ZodCheckMultipleOf({
		check: "multiple_of",
		...normalizeParams(params),
		value
	});
}
// @__NO_SIDE_EFFECTS__
function _maxLength(maximum, params) {
	return new $ZodCheckMaxLength({
		check: "max_length",
		...normalizeParams(params),
		maximum
	});
}
// @__NO_SIDE_EFFECTS__
function _minLength(minimum, params) {
	return new $ZodCheckMinLength({
		check: "min_length",
		...normalizeParams(params),
		minimum
	});
}
// @__NO_SIDE_EFFECTS__
function _length(length, params) {
	return new $ZodCheckLengthEquals({
		check: "length_equals",
		...normalizeParams(params),
		length
	});
}
// @__NO_SIDE_EFFECTS__
function _regex(pattern, params) {
	return new $ZodCheckRegex({
		check: "string_format",
		format: "regex",
		...normalizeParams(params),
		pattern
	});
}
// @__NO_SIDE_EFFECTS__
function _lowercase(params) {
	return new $ZodCheckLowerCase({
		check: "string_format",
		format: "lowercase",
		...normalizeParams(params)
	});
}
// @__NO_SIDE_EFFECTS__
function _uppercase(params) {
	return new $ZodCheckUpperCase({
		check: "string_format",
		format: "uppercase",
		...normalizeParams(params)
	});
}
// @__NO_SIDE_EFFECTS__
function _includes(includes, params) {
	return new $ZodCheckIncludes({
		check: "string_format",
		format: "includes",
		...normalizeParams(params),
		includes
	});
}
// @__NO_SIDE_EFFECTS__
function _startsWith(prefix, params) {
	return new $ZodCheckStartsWith({
		check: "string_format",
		format: "starts_with",
		...normalizeParams(params),
		prefix
	});
}
// @__NO_SIDE_EFFECTS__
function _endsWith(suffix, params) {
	return new $ZodCheckEndsWith({
		check: "string_format",
		format: "ends_with",
		...normalizeParams(params),
		suffix
	});
}
// @__NO_SIDE_EFFECTS__
function _overwrite(tx) {
	return new $ZodCheckOverwrite({
		check: "overwrite",
		tx
	});
}
// @__NO_SIDE_EFFECTS__
function _normalize(form) {
	return /* @__PURE__ */ _overwrite((input) => input.normalize(form));
}
// @__NO_SIDE_EFFECTS__
function _trim() {
	return /* @__PURE__ */ _overwrite((input) => input.trim());
}
// @__NO_SIDE_EFFECTS__
function _toLowerCase() {
	return /* @__PURE__ */ _overwrite((input) => input.toLowerCase());
}
// @__NO_SIDE_EFFECTS__
function _toUpperCase() {
	return /* @__PURE__ */ _overwrite((input) => input.toUpperCase());
}
// @__NO_SIDE_EFFECTS__
function _slugify() {
	return /* @__PURE__ */ _overwrite((input) => slugify(input));
}
// @__NO_SIDE_EFFECTS__
function _array(Class, element, params) {
	return new Class({
		type: "array",
		element,
		...normalizeParams(params)
	});
}
// @__NO_SIDE_EFFECTS__
function _custom(Class, fn, _params) {
	const norm = normalizeParams(_params);
	norm.abort ?? (norm.abort = true);
	return new Class({
		type: "custom",
		check: "custom",
		fn,
		...norm
	});
}
// @__NO_SIDE_EFFECTS__
function _refine(Class, fn, _params) {
	return new Class({
		type: "custom",
		check: "custom",
		fn,
		...normalizeParams(_params)
	});
}
// @__NO_SIDE_EFFECTS__
function _superRefine(fn, params) {
	const ch = /* @__PURE__ */ _check((payload) => {
		payload.addIssue = (issue$2) => {
			if (typeof issue$2 === "string") payload.issues.push(issue(issue$2, payload.value, ch._zod.def));
			else {
				const _issue = issue$2;
				if (_issue.fatal) _issue.continue = false;
				_issue.code ?? (_issue.code = "custom");
				if (!("input" in _issue)) _issue.input = payload.value;
				_issue.inst ?? (_issue.inst = ch);
				_issue.continue ?? (_issue.continue = !ch._zod.def.abort);
				payload.issues.push(issue(_issue));
			}
		};
		return fn(payload.value, payload);
	}, params);
	return ch;
}
// @__NO_SIDE_EFFECTS__
function _check(fn, params) {
	const ch = new $ZodCheck({
		check: "custom",
		...normalizeParams(params)
	});
	ch._zod.check = fn;
	return ch;
}
// ../../node_modules/zod/v4/core/to-json-schema.js
function assignProps(target, ...sources) {
	for (const source of sources) for (const key of Reflect.ownKeys(source)) if (Object.prototype.propertyIsEnumerable.call(source, key)) assignProp(target, key, source[key]);
	return target;
}
function initializeContext(params) {
	let target = params?.target ?? "draft-2020-12";
	if (target === "draft-4") target = "draft-04";
	if (target === "draft-7") target = "draft-07";
	return {
		processors: params.processors ?? {},
		metadataRegistry: params?.metadata ?? globalRegistry,
		target,
		unrepresentable: params?.unrepresentable ?? "throw",
		override: params?.override ?? (() => {}),
		io: params?.io ?? "output",
		counter: 0,
		seen: /* @__PURE__ */ new Map(),
		sharedDefsExtractedFor: void 0,
		sharedEmitDoneFor: void 0,
		cycles: params?.cycles ?? "ref",
		reused: params?.reused ?? "inline",
		intersections: [],
		deferred: [],
		external: params?.external ?? void 0
	};
}
/**
* Applies the `unrepresentable` setting at a site that has no JSON Schema equivalent. Throws
* `message` unless the setting (or the handler's return value) says otherwise. Returns `true` if a
* custom JSON Schema was written into `json`, in which case the caller must not write its own.
*/
function handleUnrepresentable(schema, ctx, json, params, message) {
	const result = typeof ctx.unrepresentable === "function" ? ctx.unrepresentable({
		zodSchema: schema,
		path: params.path,
		message
	}) : ctx.unrepresentable;
	if (result === "any") return false;
	if (result === void 0 || result === "throw") throw new Error(message);
	Object.assign(json, result);
	return true;
}
function processSchema(schema, ctx, _params = {
	path: [],
	schemaPath: []
}) {
	var _a;
	const def = schema._zod.def;
	const seen = ctx.seen.get(schema);
	if (seen) {
		seen.count++;
		if (_params.schemaPath.includes(schema)) seen.cycle = _params.path;
		return seen.schema;
	}
	const result = {
		schema: {},
		count: 1,
		cycle: void 0,
		path: _params.path
	};
	ctx.seen.set(schema, result);
	ctx.sharedDefsExtractedFor = void 0;
	ctx.sharedEmitDoneFor = void 0;
	const overrideSchema = schema._zod.toJSONSchema?.();
	if (overrideSchema) result.schema = overrideSchema;
	else {
		const params = {
			..._params,
			schemaPath: [..._params.schemaPath, schema],
			path: _params.path
		};
		if (schema._zod.processJSONSchema) schema._zod.processJSONSchema(ctx, result.schema, params);
		else {
			const _json = result.schema;
			const processor = ctx.processors[def.type];
			if (!processor) throw new Error(`[toJSONSchema]: Non-representable type encountered: ${def.type}`);
			processor(schema, ctx, _json, params);
		}
		const parent = schema._zod.parent;
		if (parent) {
			if (!result.ref) result.ref = parent;
			processSchema(parent, ctx, params);
			ctx.seen.get(parent).isParent = true;
		}
	}
	const meta = ctx.metadataRegistry.get(schema);
	if (meta) assignProps(result.schema, meta);
	if (ctx.io === "input" && isTransforming(schema)) {
		delete result.schema.examples;
		delete result.schema.default;
	}
	if (ctx.io === "input" && "_prefault" in result.schema) (_a = result.schema).default ?? (_a.default = result.schema._prefault);
	delete result.schema._prefault;
	return ctx.seen.get(schema).schema;
}
function encodeJSONPointerSegment(segment) {
	return segment.replace(/~/g, "~0").replace(/\//g, "~1");
}
function extractDefs(ctx, schema) {
	const root = ctx.seen.get(schema);
	if (!root) throw new Error("Unprocessed schema. This is a bug in Zod.");
	if (ctx.external && ctx.sharedDefsExtractedFor === ctx.external) return;
	const idToSchema = /* @__PURE__ */ new Map();
	for (const entry of ctx.seen.entries()) {
		const id = ctx.metadataRegistry.get(entry[0])?.id;
		if (id) {
			const existing = idToSchema.get(id);
			if (existing && existing !== entry[0]) throw new Error(`Duplicate schema id "${id}" detected during JSON Schema conversion. Two different schemas cannot share the same id when converted together.`);
			idToSchema.set(id, entry[0]);
		}
	}
	const makeURI = (entry) => {
		const defsSegment = ctx.target === "draft-2020-12" ? "$defs" : "definitions";
		if (ctx.external) {
			const externalId = ctx.external.registry.get(entry[0])?.id;
			const uriGenerator = ctx.external.uri ?? ((id) => id);
			if (externalId) return { ref: uriGenerator(externalId) };
			const id = entry[1].defId ?? entry[1].schema.id ?? `schema${ctx.counter++}`;
			entry[1].defId = id;
			return {
				defId: id,
				ref: `${uriGenerator("__shared")}#/${defsSegment}/${encodeJSONPointerSegment(id)}`
			};
		}
		const uriPrefix = `#`;
		const defUriPrefix = `${uriPrefix}/${defsSegment}/`;
		if (entry[1] === root && !entry[1].schema.id) return { ref: uriPrefix };
		const defId = entry[1].schema.id ?? `__schema${ctx.counter++}`;
		return {
			defId,
			ref: defUriPrefix + encodeJSONPointerSegment(defId)
		};
	};
	const extractToDef = (entry) => {
		if (entry[1].schema.$ref) return;
		const seen = entry[1];
		const { ref, defId } = makeURI(entry);
		seen.def = { ...seen.schema };
		if (defId) seen.defId = defId;
		const schema = seen.schema;
		for (const key in schema) delete schema[key];
		schema.$ref = ref;
	};
	if (ctx.cycles === "throw") for (const entry of ctx.seen.entries()) {
		const seen = entry[1];
		if (seen.cycle) throw new Error(`Cycle detected: #/${seen.cycle?.join("/")}/<root>

Set the \`cycles\` parameter to \`"ref"\` to resolve cyclical schemas with defs.`);
	}
	for (const entry of ctx.seen.entries()) {
		const seen = entry[1];
		if (schema === entry[0]) {
			extractToDef(entry);
			continue;
		}
		if (ctx.external) {
			const ext = ctx.external.registry.get(entry[0])?.id;
			if (schema !== entry[0] && ext) {
				extractToDef(entry);
				continue;
			}
		}
		if (ctx.metadataRegistry.get(entry[0])?.id) {
			extractToDef(entry);
			continue;
		}
		if (seen.cycle) {
			extractToDef(entry);
			continue;
		}
		if (seen.count > 1) {
			if (ctx.reused === "ref") extractToDef(entry);
		}
	}
	if (ctx.external) ctx.sharedDefsExtractedFor = ctx.external;
}
/** Rewrites `anyOf: [{type: "a"}, {type: "b"}]` to `type: ["a", "b"]`, which every JSON Schema draft treats as equivalent and most consumers render far better for the nullable case. Only branches that are a bare type assertion qualify — anything carrying a constraint, `$ref`, `const` or metadata is left alone. Runs after `flattenRef`, so a branch an override decorated or `$defs` extraction turned into a `$ref` is no longer bare and correctly stays in `anyOf`. `oneOf` is excluded: `integer` and `number` overlap, so "exactly one" and "at least one" are not the same there. OpenAPI 3.0 is excluded: its `type` must be a single string. */
function compactTypeUnion(schema) {
	const options = schema.anyOf;
	if (!Array.isArray(options) || options.length === 0 || schema.type !== void 0) return;
	const types = [];
	for (const option of options) {
		if (!option || typeof option !== "object") return;
		compactTypeUnion(option);
		const keys = Object.keys(option);
		if (keys.length !== 1 || keys[0] !== "type") return;
		const type = option.type;
		for (const member of Array.isArray(type) ? type : [type]) {
			if (typeof member !== "string") return;
			if (!types.includes(member)) types.push(member);
		}
	}
	delete schema.anyOf;
	schema.type = types.length === 1 ? types[0] : types;
}
/** Keywords `foldIntersection` knows how to combine. Anything else — `$ref`, `patternProperties`,
* an annotation like `description` — makes a member unfoldable, so a constraint this does not
* understand leaves the `allOf` alone instead of being silently dropped or misattributed. */
var FOLDABLE_KEYS = /* @__PURE__ */ new Set([
	"type",
	"properties",
	"required",
	"additionalProperties"
]);
var UNION_KEYS = ["oneOf", "anyOf"];
/** A member's constraint on a key it does not declare itself. A `catchall` states one; `false`, an absent `additionalProperties`, and the empty schema a loose object emits state nothing. */
function undeclaredConstraint(member) {
	const extra = member.additionalProperties;
	if (extra === void 0 || extra === false || typeof extra !== "object" || extra === null) return null;
	return Object.keys(extra).length ? extra : null;
}
/** Combines object members into the single object they describe together, or returns `null` if any of them carries a keyword outside {@link FOLDABLE_KEYS}. */
function foldObjects(members) {
	const objects = [];
	for (const member of members) {
		if (typeof member !== "object" || member.type !== "object") return null;
		for (const key in member) if (!FOLDABLE_KEYS.has(key)) return null;
		objects.push(member);
	}
	const properties = {};
	const required = /* @__PURE__ */ new Set();
	for (const object of objects) {
		for (const key in object.properties) {
			if (Object.prototype.hasOwnProperty.call(properties, key)) continue;
			const parts = [];
			for (const other of objects) {
				const part = other.properties?.[key] ?? undeclaredConstraint(other);
				if (part === null || part === void 0) continue;
				if (!parts.some((seen) => JSON.stringify(seen) === JSON.stringify(part))) parts.push(part);
			}
			assignProp(properties, key, parts.length === 1 ? parts[0] : foldObjects(parts) ?? { allOf: parts });
		}
		for (const key of object.required ?? []) required.add(key);
	}
	const folded = {
		type: "object",
		properties
	};
	if (required.size) folded.required = [...required];
	if (objects.every((object) => object.additionalProperties === false)) folded.additionalProperties = false;
	else {
		const constraints = [];
		for (const object of objects) {
			const constraint = undeclaredConstraint(object);
			if (constraint && !constraints.some((seen) => JSON.stringify(seen) === JSON.stringify(constraint))) constraints.push(constraint);
		}
		if (constraints.length === 1) folded.additionalProperties = constraints[0];
		else if (constraints.length > 1) folded.additionalProperties = { allOf: constraints };
	}
	return folded;
}
/** `additionalProperties` in an `allOf` member sees only that member's own `properties`, so two
* closed object members reject each other's keys and the schema validates nothing. Zod's parser
* pools the key sets instead — `handleIntersectionResults` reports a key as unrecognized only when
* *every* side rejects it — so the emitted schema has to pool them too, and folding the members
* into one object is the encoding that says so on every target.
*
* This runs from `finalize`, after `extractDefs`, which is what keeps it clear of the `$ref`
* machinery: a member extracted into `$defs` is already a `$ref` by now and declines to fold, so it
* keeps its reference and its own closedness rather than being inlined as a stale copy. */
function foldIntersection(json) {
	const allOf = json.allOf;
	if (!Array.isArray(allOf) || allOf.length < 2) return;
	for (const key of FOLDABLE_KEYS) if (key in json) return;
	const unions = allOf.filter((m) => UNION_KEYS.some((k) => Array.isArray(m[k])));
	let folded = null;
	if (!unions.length) folded = foldObjects(allOf);
	else {
		const union = unions[0];
		const keyword = UNION_KEYS.find((k) => Array.isArray(union[k]));
		if (Object.keys(union).length !== 1) return;
		const rest = allOf.filter((m) => m !== union);
		const branches = union[keyword].map((branch) => foldObjects([...rest, branch]));
		if (branches.some((b) => !b)) return;
		folded = { [keyword]: branches };
	}
	if (!folded) return;
	delete json.allOf;
	assignProps(json, folded);
}
function finalize(ctx, schema) {
	const root = ctx.seen.get(schema);
	if (!root) throw new Error("Unprocessed schema. This is a bug in Zod.");
	const flattenRef = (zodSchema) => {
		const seen = ctx.seen.get(zodSchema);
		if (seen.ref === null) return;
		const schema = seen.def ?? seen.schema;
		const _cached = { ...schema };
		const ref = seen.ref;
		seen.ref = null;
		if (ref) {
			flattenRef(ref);
			const refSeen = ctx.seen.get(ref);
			const refSchema = refSeen.schema;
			if (refSchema.$ref && (ctx.target === "draft-07" || ctx.target === "draft-04" || ctx.target === "openapi-3.0")) {
				schema.allOf = schema.allOf ?? [];
				schema.allOf.push(refSchema);
			} else assignProps(schema, refSchema);
			assignProps(schema, _cached);
			if (zodSchema._zod.parent === ref) for (const key in schema) {
				if (key === "$ref" || key === "allOf") continue;
				if (!(key in _cached)) delete schema[key];
			}
			if (refSchema.$ref && refSeen.def) for (const key in schema) {
				if (key === "$ref" || key === "allOf") continue;
				if (key in refSeen.def && JSON.stringify(schema[key]) === JSON.stringify(refSeen.def[key])) delete schema[key];
			}
		}
		const parent = zodSchema._zod.parent;
		if (parent && parent !== ref) {
			flattenRef(parent);
			const parentSeen = ctx.seen.get(parent);
			if (parentSeen?.schema.$ref) {
				schema.$ref = parentSeen.schema.$ref;
				if (parentSeen.def) for (const key in schema) {
					if (key === "$ref" || key === "allOf") continue;
					if (key in parentSeen.def && JSON.stringify(schema[key]) === JSON.stringify(parentSeen.def[key])) delete schema[key];
				}
			}
		}
		ctx.override({
			zodSchema,
			jsonSchema: schema,
			path: seen.path ?? []
		});
	};
	if (!ctx.external || ctx.sharedEmitDoneFor !== ctx.external) {
		for (const entry of [...ctx.seen.entries()].reverse()) flattenRef(entry[0]);
		if (ctx.target !== "openapi-3.0") for (const entry of ctx.seen.entries()) compactTypeUnion(entry[1].def ?? entry[1].schema);
		for (const rewrite of ctx.deferred) rewrite();
		if (ctx.intersections.length) {
			const carriers = /* @__PURE__ */ new Map();
			for (const seen of ctx.seen.values()) for (const json of [seen.schema, seen.def]) {
				const allOf = json?.allOf;
				if (!Array.isArray(allOf)) continue;
				const existing = carriers.get(allOf);
				if (existing) existing.push(json);
				else carriers.set(allOf, [json]);
			}
			for (const allOf of ctx.intersections) for (const json of carriers.get(allOf) ?? []) foldIntersection(json);
		}
	}
	const result = {};
	if (ctx.target === "draft-2020-12") result.$schema = "https://json-schema.org/draft/2020-12/schema";
	else if (ctx.target === "draft-07") result.$schema = "http://json-schema.org/draft-07/schema#";
	else if (ctx.target === "draft-04") result.$schema = "http://json-schema.org/draft-04/schema#";
	else if (ctx.target === "openapi-3.0") {}
	if (ctx.external?.uri) {
		const id = ctx.external.registry.get(schema)?.id;
		if (!id) throw new Error("Schema is missing an `id` property");
		result.$id = ctx.external.uri(id);
	}
	assignProps(result, root.defId ? root.schema : root.def ?? root.schema);
	const rootMetaId = ctx.metadataRegistry.get(schema)?.id;
	if (rootMetaId !== void 0 && result.id === rootMetaId) delete result.id;
	const defs = ctx.external?.defs ?? {};
	if (!ctx.external || ctx.sharedEmitDoneFor !== ctx.external) for (const entry of ctx.seen.entries()) {
		const seen = entry[1];
		if (seen.def && seen.defId) {
			if (seen.def.id === seen.defId) delete seen.def.id;
			assignProp(defs, seen.defId, seen.def);
		}
	}
	if (ctx.external) ctx.sharedEmitDoneFor = ctx.external;
	if (ctx.external) {} else if (Object.keys(defs).length > 0) {
		if (ctx.target === "draft-2020-12") result.$defs = defs;
		else result.definitions = defs;
	}
	try {
		const finalized = JSON.parse(JSON.stringify(result));
		Object.defineProperty(finalized, "~standard", {
			value: {
				...schema["~standard"],
				jsonSchema: {
					input: createStandardJSONSchemaMethod(schema, "input", ctx.processors),
					output: createStandardJSONSchemaMethod(schema, "output", ctx.processors)
				}
			},
			enumerable: false,
			writable: false
		});
		return finalized;
	} catch (_err) {
		throw new Error("Error converting schema to JSON.");
	}
}
function isTransforming(_schema, _ctx) {
	const ctx = _ctx ?? { seen: /* @__PURE__ */ new Set() };
	if (ctx.seen.has(_schema)) return false;
	ctx.seen.add(_schema);
	const def = _schema._zod.def;
	if (def.type === "transform") return true;
	if (def.type === "array") return isTransforming(def.element, ctx);
	if (def.type === "set") return isTransforming(def.valueType, ctx);
	if (def.type === "lazy") return isTransforming(def.getter(), ctx);
	if (def.type === "promise" || def.type === "optional" || def.type === "nonoptional" || def.type === "nullable" || def.type === "readonly" || def.type === "default" || def.type === "prefault" || def.type === "catch") return isTransforming(def.innerType, ctx);
	if (def.type === "intersection") return isTransforming(def.left, ctx) || isTransforming(def.right, ctx);
	if (def.type === "record" || def.type === "map") return isTransforming(def.keyType, ctx) || isTransforming(def.valueType, ctx);
	if (def.type === "pipe") {
		if (_schema._zod.traits.has("$ZodCodec")) return true;
		return isTransforming(def.in, ctx) || isTransforming(def.out, ctx);
	}
	if (def.type === "object") {
		for (const key in def.shape) if (isTransforming(def.shape[key], ctx)) return true;
		return false;
	}
	if (def.type === "union") {
		for (const option of def.options) if (isTransforming(option, ctx)) return true;
		return false;
	}
	if (def.type === "tuple") {
		for (const item of def.items) if (isTransforming(item, ctx)) return true;
		if (def.rest && isTransforming(def.rest, ctx)) return true;
		return false;
	}
	return false;
}
/**
* Creates a toJSONSchema method for a schema instance.
* This encapsulates the logic of initializing context, processing, extracting defs, and finalizing.
*/
var createToJSONSchemaMethod = (schema, processors = {}) => (params) => {
	const ctx = initializeContext({
		...params,
		processors
	});
	processSchema(schema, ctx);
	extractDefs(ctx, schema);
	return finalize(ctx, schema);
};
var createStandardJSONSchemaMethod = (schema, io, processors = {}) => (params) => {
	const { libraryOptions, target } = params ?? {};
	const ctx = initializeContext({
		...libraryOptions ?? {},
		target,
		io,
		processors
	});
	processSchema(schema, ctx);
	extractDefs(ctx, schema);
	return finalize(ctx, schema);
};
// ../../node_modules/zod/v4/core/json-schema-processors.js
var narrowMin = (agg, key, value) => {
	if (agg[key] === void 0 || value > agg[key]) agg[key] = value;
};
var narrowMax = (agg, key, value) => {
	if (agg[key] === void 0 || value < agg[key]) agg[key] = value;
};
var narrowBoth = (agg, value) => {
	narrowMin(agg, "minimum", value);
	narrowMax(agg, "maximum", value);
};
var addDivisor = (agg, value) => {
	agg.multipleOf ?? (agg.multipleOf = []);
	if (!agg.multipleOf.includes(value)) agg.multipleOf.push(value);
};
var addPattern = (agg, pattern) => {
	agg.patterns ?? (agg.patterns = /* @__PURE__ */ new Set());
	agg.patterns.add(pattern);
};
var intersectMime = (agg, mime) => {
	agg.mime = agg.mime ? agg.mime.filter((m) => mime.includes(m)) : [...mime];
};
var setFormat = (agg, format) => {
	agg.format = format;
	if (format.includes("int")) agg.isInt = true;
};
var minContributor = (agg, def) => narrowMin(agg, "minimum", def.minimum);
var maxContributor = (agg, def) => narrowMax(agg, "maximum", def.maximum);
var formatContributor = (ranges) => (agg, def) => {
	setFormat(agg, def.format);
	const [minimum, maximum] = ranges[def.format];
	narrowMin(agg, "minimum", minimum);
	narrowMax(agg, "maximum", maximum);
};
var contributors = {
	greater_than: (agg, def) => narrowMin(agg, def.inclusive ? "minimum" : "exclusiveMinimum", def.value),
	less_than: (agg, def) => narrowMax(agg, def.inclusive ? "maximum" : "exclusiveMaximum", def.value),
	multiple_of: (agg, def) => addDivisor(agg, def.value),
	number_format: formatContributor(NUMBER_FORMAT_RANGES),
	bigint_format: formatContributor(BIGINT_FORMAT_RANGES),
	min_length: minContributor,
	max_length: maxContributor,
	length_equals: (agg, def) => narrowBoth(agg, def.length),
	min_size: minContributor,
	max_size: maxContributor,
	size_equals: (agg, def) => narrowBoth(agg, def.size),
	string_format: (agg, def) => {
		setFormat(agg, def.format);
		if (def.pattern) addPattern(agg, def.pattern);
		if (def.format === "base64" || def.format === "base64url") agg.contentEncoding = def.format;
		if (def.local || def.precision === -1) agg.laxFormat = true;
	},
	mime_type: (agg, def) => intersectMime(agg, def.mime)
};
function aggregateChecks(schema) {
	const agg = {};
	const def = schema._zod.def;
	const list = schema._zod.traits.has("$ZodCheck") ? [schema, ...def.checks ?? []] : def.checks ?? [];
	for (const ch of list) contributors[ch._zod.def.check]?.(agg, ch._zod.def);
	const bag = schema._zod.bag;
	if (bag.minimum !== void 0) narrowMin(agg, "minimum", bag.minimum);
	if (bag.exclusiveMinimum !== void 0) narrowMin(agg, "exclusiveMinimum", bag.exclusiveMinimum);
	if (bag.maximum !== void 0) narrowMax(agg, "maximum", bag.maximum);
	if (bag.exclusiveMaximum !== void 0) narrowMax(agg, "exclusiveMaximum", bag.exclusiveMaximum);
	if (bag.multipleOf !== void 0) addDivisor(agg, bag.multipleOf);
	if (bag.format !== void 0) {
		agg.format ?? (agg.format = bag.format);
		if (bag.format.includes("int")) agg.isInt = true;
	}
	if (bag.mime) intersectMime(agg, bag.mime);
	for (const pattern of bag.patterns ?? []) addPattern(agg, pattern);
	return agg;
}
var formatMap = {
	guid: "uuid",
	url: "uri",
	datetime: "date-time",
	json_string: "json-string",
	regex: ""
};
var exactPatterns = /* @__PURE__ */ new Map([[base64Charset, base64], [base64urlCharset, base64url]]);
var exactPattern = (p) => exactPatterns.get(p) ?? p;
var stringProcessor = (schema, ctx, _json, _params) => {
	const json = _json;
	json.type = "string";
	const { minimum, maximum, format, patterns, contentEncoding, laxFormat } = aggregateChecks(schema);
	if (typeof minimum === "number") json.minLength = minimum;
	if (typeof maximum === "number") json.maxLength = maximum;
	if (format) {
		json.format = formatMap[format] ?? format;
		if (json.format === "") delete json.format;
		if (format === "time" || laxFormat) delete json.format;
	}
	if (contentEncoding) json.contentEncoding = contentEncoding;
	if (patterns && patterns.size > 0) {
		const patternList = [...patterns].map(exactPattern);
		if (patternList.length === 1) json.pattern = patternList[0].source;
		else if (patternList.length > 1) json.allOf = [...patternList.map((regex) => ({
			...ctx.target === "draft-07" || ctx.target === "draft-04" || ctx.target === "openapi-3.0" ? { type: "string" } : {},
			pattern: regex.source
		}))];
	}
};
var numberProcessor = (schema, ctx, _json, params) => {
	const json = _json;
	const { minimum, maximum, multipleOf, exclusiveMaximum, exclusiveMinimum, isInt } = aggregateChecks(schema);
	json.type = isInt ? "integer" : "number";
	const exMin = typeof exclusiveMinimum === "number" && exclusiveMinimum >= (minimum ?? Number.NEGATIVE_INFINITY);
	const exMax = typeof exclusiveMaximum === "number" && exclusiveMaximum <= (maximum ?? Number.POSITIVE_INFINITY);
	const legacy = ctx.target === "draft-04" || ctx.target === "openapi-3.0";
	if (exMin) {
		if (legacy) {
			json.minimum = exclusiveMinimum;
			json.exclusiveMinimum = true;
		} else json.exclusiveMinimum = exclusiveMinimum;
	} else if (typeof minimum === "number") json.minimum = minimum;
	if (exMax) {
		if (legacy) {
			json.maximum = exclusiveMaximum;
			json.exclusiveMaximum = true;
		} else json.exclusiveMaximum = exclusiveMaximum;
	} else if (typeof maximum === "number") json.maximum = maximum;
	if (multipleOf) {
		const divisors = /* @__PURE__ */ new Set();
		for (const divisor of multipleOf) if (Number.isFinite(divisor) && divisor !== 0) divisors.add(Math.abs(divisor));
		else handleUnrepresentable(schema, ctx, json, params, `A multipleOf divisor of ${divisor} cannot be represented in JSON Schema`);
		const [first, ...rest] = divisors;
		if (first !== void 0) json.multipleOf = first;
		if (rest.length) json.allOf = [...json.allOf ?? [], ...rest.map((m) => ({ multipleOf: m }))];
	}
};
var booleanProcessor = (_schema, _ctx, json, _params) => {
	json.type = "boolean";
};
var neverProcessor = (_schema, _ctx, json, _params) => {
	json.not = {};
};
var enumProcessor = (schema, _ctx, json, _params) => {
	const def = schema._zod.def;
	const values = getEnumValues(def.entries);
	if (values.length === 0) {
		json.not = {};
		return;
	}
	if (values.every((v) => typeof v === "number")) json.type = "number";
	if (values.every((v) => typeof v === "string")) json.type = "string";
	json.enum = values;
};
var literalProcessor = (schema, ctx, json, params) => {
	const def = schema._zod.def;
	if (def.values.length === 0) {
		json.not = {};
		return;
	}
	const vals = [];
	for (const val of def.values) if (val === void 0) {
		if (handleUnrepresentable(schema, ctx, json, params, "Literal `undefined` cannot be represented in JSON Schema")) return;
	} else if (typeof val === "bigint") {
		if (handleUnrepresentable(schema, ctx, json, params, "BigInt literals cannot be represented in JSON Schema")) return;
		vals.push(Number(val));
	} else vals.push(val);
	if (vals.length === 0) {} else if (vals.length === 1) {
		const val = vals[0];
		json.type = val === null ? "null" : typeof val;
		if (ctx.target === "draft-04" || ctx.target === "openapi-3.0") json.enum = [val];
		else json.const = val;
	} else {
		if (vals.every((v) => typeof v === "number")) json.type = "number";
		if (vals.every((v) => typeof v === "string")) json.type = "string";
		if (vals.every((v) => typeof v === "boolean")) json.type = "boolean";
		if (vals.every((v) => v === null)) json.type = "null";
		json.enum = vals;
	}
};
var customProcessor = (schema, ctx, json, params) => {
	handleUnrepresentable(schema, ctx, json, params, "Custom types cannot be represented in JSON Schema");
};
var transformProcessor = (schema, ctx, json, params) => {
	handleUnrepresentable(schema, ctx, json, params, "Transforms cannot be represented in JSON Schema");
};
var arrayProcessor = (schema, ctx, _json, params) => {
	const json = _json;
	const def = schema._zod.def;
	const { minimum, maximum } = aggregateChecks(schema);
	if (typeof minimum === "number") json.minItems = minimum;
	if (typeof maximum === "number") json.maxItems = maximum;
	json.type = "array";
	json.items = processSchema(def.element, ctx, {
		...params,
		path: [...params.path, "items"]
	});
};
function inputOptin(schema) {
	const def = schema._zod.def;
	if (def.type === "pipe" && def.in._zod.traits.has("$ZodTransform")) return inputOptin(def.out);
	if (def.type === "catch") return inputOptin(def.innerType);
	return schema._zod.optin;
}
var objectProcessor = (schema, ctx, _json, params) => {
	const json = _json;
	const def = schema._zod.def;
	const shape = def.shape;
	if (Object.getOwnPropertySymbols(shape).length && handleUnrepresentable(schema, ctx, json, params, "Symbol keys cannot be represented in JSON Schema")) return;
	json.type = "object";
	json.properties = {};
	for (const key in shape) assignProp(json.properties, key, processSchema(shape[key], ctx, {
		...params,
		path: [
			...params.path,
			"properties",
			key
		]
	}));
	const requiredKeys = [];
	for (const key of Object.keys(shape)) {
		const field = def.shape[key];
		if (ctx.io === "input" ? inputOptin(field) === void 0 : field._zod.optout === void 0) requiredKeys.push(key);
	}
	if (requiredKeys.length > 0) json.required = requiredKeys;
	if (def.catchall?._zod.def.type === "never") json.additionalProperties = false;
	else if (!def.catchall) {
		if (ctx.io === "output") json.additionalProperties = false;
	} else if (def.catchall) json.additionalProperties = processSchema(def.catchall, ctx, {
		...params,
		path: [...params.path, "additionalProperties"]
	});
};
var unionProcessor = (schema, ctx, json, params) => {
	const def = schema._zod.def;
	const isExclusive = def.inclusive === false;
	const options = def.options.map((x, i) => processSchema(x, ctx, {
		...params,
		path: [
			...params.path,
			isExclusive ? "oneOf" : "anyOf",
			i
		]
	}));
	if (isExclusive) json.oneOf = options;
	else json.anyOf = options;
};
var intersectionProcessor = (schema, ctx, json, params) => {
	const def = schema._zod.def;
	const a = processSchema(def.left, ctx, {
		...params,
		path: [
			...params.path,
			"allOf",
			0
		]
	});
	const b = processSchema(def.right, ctx, {
		...params,
		path: [
			...params.path,
			"allOf",
			1
		]
	});
	const isSimpleIntersection = (val) => "allOf" in val && Object.keys(val).length === 1;
	const allOf = [...isSimpleIntersection(a) ? a.allOf : [a], ...isSimpleIntersection(b) ? b.allOf : [b]];
	json.allOf = allOf;
	ctx.intersections.push(allOf);
};
/** JSON object keys are always strings, so a numeric record key schema is re-expressed over the
* numeric-string form the record parser matches. Deferred to `finalize`, after the flatten: a key
* behind a wrapper only carries its own `type` before then, and a union key only has its branches.
*
* A numeric bound cannot apply to a property name, so `minimum` and its siblings are dropped rather
* than carried over: keeping them beside `type: "string"` reproduces the match-nothing schema this
* exists to fix. A key that carries one therefore emits wider than the record parses — `z.record(z.number().min(5), V)`
* accepts `"3"` — which is the deliberate trade, since throwing on it would reject an ordinary schema
* outright. */
function stringifyKeyNames(bySchema, json, visited) {
	if (json.$ref) {
		if (visited.has(json)) return json;
		visited.add(json);
		const def = bySchema.get(json)?.def;
		if (!def) return json;
		const inlined = stringifyKeyNames(bySchema, def, visited);
		return inlined === def ? json : inlined;
	}
	for (const keyword of ["anyOf", "oneOf"]) {
		const branches = json[keyword];
		if (!Array.isArray(branches)) continue;
		const mapped = branches.map((branch) => stringifyKeyNames(bySchema, branch, visited));
		if (mapped.some((branch, i) => branch !== branches[i])) json = {
			...json,
			[keyword]: mapped
		};
	}
	const types = Array.isArray(json.type) ? json.type : [json.type];
	const numericType = !types.includes("string") && types.some((t) => t === "number" || t === "integer");
	const values = json.enum ?? (json.const !== void 0 ? [json.const] : void 0);
	if (!numericType && !values?.some((v) => typeof v === "number")) return json;
	const { minimum, maximum, exclusiveMinimum, exclusiveMaximum, multipleOf, format, id, ...rest } = json;
	if (rest.enum) rest.enum = rest.enum.map((v) => typeof v === "number" ? String(v) : v);
	else if (typeof rest.const === "number") rest.const = String(rest.const);
	if (!numericType) return rest;
	rest.type = "string";
	if (!values) rest.pattern = (types.includes("number") ? number$1 : integer).source;
	return rest;
}
/** Every record of one conversion, so the carriers are found in a single pass rather than once per record. */
var pendingRecords = /* @__PURE__ */ new WeakMap();
function rewriteKeyNames(ctx) {
	const bySchema = /* @__PURE__ */ new Map();
	for (const entry of ctx.seen.values()) if (entry.def && !bySchema.has(entry.schema)) bySchema.set(entry.schema, entry);
	const rewrites = /* @__PURE__ */ new Map();
	for (const record of pendingRecords.get(ctx) ?? []) {
		const seen = ctx.seen.get(record);
		const names = (seen?.def ?? seen?.schema)?.propertyNames;
		if (!names || names === true || rewrites.has(names)) continue;
		const rewritten = stringifyKeyNames(bySchema, names, /* @__PURE__ */ new Set());
		if (rewritten !== names) rewrites.set(names, rewritten);
	}
	if (!rewrites.size) return;
	for (const entry of ctx.seen.values()) for (const carrier of [entry.schema, entry.def]) {
		const rewritten = carrier && rewrites.get(carrier.propertyNames);
		if (rewritten) carrier.propertyNames = rewritten;
	}
}
var recordProcessor = (schema, ctx, _json, params) => {
	const json = _json;
	const def = schema._zod.def;
	json.type = "object";
	const keyType = def.keyType;
	const patterns = aggregateChecks(keyType).patterns;
	if (def.mode === "loose" && patterns && patterns.size > 0) {
		const valueSchema = processSchema(def.valueType, ctx, {
			...params,
			path: [
				...params.path,
				"patternProperties",
				"*"
			]
		});
		json.patternProperties = {};
		for (const pattern of patterns) assignProp(json.patternProperties, exactPattern(pattern).source, valueSchema);
	} else {
		if (ctx.target === "draft-07" || ctx.target === "draft-2020-12") {
			json.propertyNames = processSchema(def.keyType, ctx, {
				...params,
				path: [...params.path, "propertyNames"]
			});
			let pending = pendingRecords.get(ctx);
			if (!pending) {
				pending = [];
				pendingRecords.set(ctx, pending);
				ctx.deferred.push(() => rewriteKeyNames(ctx));
			}
			pending.push(schema);
		}
		json.additionalProperties = processSchema(def.valueType, ctx, {
			...params,
			path: [...params.path, "additionalProperties"]
		});
	}
	const keyValues = keyType._zod.values;
	const omittableOnInput = ctx.io === "input" && inputOptin(def.valueType) !== void 0;
	if (keyValues && !def.partial && !omittableOnInput) {
		const validKeyValues = [...keyValues].filter((v) => typeof v === "string" || typeof v === "number");
		if (validKeyValues.length > 0) json.required = validKeyValues.map(String);
	}
};
var nullableProcessor = (schema, ctx, json, params) => {
	const def = schema._zod.def;
	const inner = processSchema(def.innerType, ctx, params);
	const seen = ctx.seen.get(schema);
	if (ctx.target === "openapi-3.0") {
		seen.ref = def.innerType;
		json.nullable = true;
	} else json.anyOf = [inner, { type: "null" }];
};
var nonoptionalProcessor = (schema, ctx, _json, params) => {
	const def = schema._zod.def;
	processSchema(def.innerType, ctx, params);
	const seen = ctx.seen.get(schema);
	seen.ref = def.innerType;
};
/** Round-trips a default value through JSON so the emitted schema is guaranteed to be valid JSON.
* A BigInt has no reliable encoding, so it goes through `unrepresentable` like any other
* unrepresentable value. Returns a sentinel when the caller must not write a default of its own. */
var UNREPRESENTABLE_DEFAULT = Symbol();
function serializeDefaultValue(value, schema, ctx, json, params) {
	let unrepresentable = false;
	const serialized = JSON.stringify(value, (_, val) => {
		if (typeof val !== "bigint") return val;
		unrepresentable = true;
		return null;
	});
	if (!unrepresentable) return JSON.parse(serialized);
	handleUnrepresentable(schema, ctx, json, params, "BigInt defaults cannot be represented in JSON Schema");
	return UNREPRESENTABLE_DEFAULT;
}
var defaultProcessor = (schema, ctx, json, params) => {
	const def = schema._zod.def;
	processSchema(def.innerType, ctx, params);
	const seen = ctx.seen.get(schema);
	seen.ref = def.innerType;
	const value = serializeDefaultValue(def.defaultValue, schema, ctx, json, params);
	if (value !== UNREPRESENTABLE_DEFAULT) json.default = value;
};
var prefaultProcessor = (schema, ctx, json, params) => {
	const def = schema._zod.def;
	processSchema(def.innerType, ctx, params);
	const seen = ctx.seen.get(schema);
	seen.ref = def.innerType;
	if (ctx.io !== "input") return;
	const value = serializeDefaultValue(def.defaultValue, schema, ctx, json, params);
	if (value !== UNREPRESENTABLE_DEFAULT) json._prefault = value;
};
var catchProcessor = (schema, ctx, json, params) => {
	const def = schema._zod.def;
	processSchema(def.innerType, ctx, params);
	const seen = ctx.seen.get(schema);
	seen.ref = def.innerType;
	let catchValue;
	try {
		catchValue = def.catchValue(void 0);
	} catch {
		handleUnrepresentable(schema, ctx, json, params, "Dynamic catch values are not supported in JSON Schema");
		return;
	}
	json.default = catchValue;
};
var pipeProcessor = (schema, ctx, _json, params) => {
	const def = schema._zod.def;
	const inIsTransform = def.in._zod.traits.has("$ZodTransform");
	const innerType = ctx.io === "input" ? inIsTransform ? def.out : def.in : def.out;
	processSchema(innerType, ctx, params);
	const seen = ctx.seen.get(schema);
	seen.ref = innerType;
};
var readonlyProcessor = (schema, ctx, json, params) => {
	const def = schema._zod.def;
	processSchema(def.innerType, ctx, params);
	const seen = ctx.seen.get(schema);
	seen.ref = def.innerType;
	json.readOnly = true;
};
var optionalProcessor = (schema, ctx, _json, params) => {
	const def = schema._zod.def;
	processSchema(def.innerType, ctx, params);
	const seen = ctx.seen.get(schema);
	seen.ref = def.innerType;
};
// ../../node_modules/zod/v4/classic/errors.js
var _installedErrorProtos = /* @__PURE__ */ new WeakSet([Object.prototype, Error.prototype]);
function _lazyMethod(proto, key, make) {
	Object.defineProperty(proto, key, {
		configurable: true,
		enumerable: false,
		get() {
			const value = make(this);
			Object.defineProperty(this, key, {
				value,
				configurable: true,
				writable: true
			});
			return value;
		},
		set(value) {
			Object.defineProperty(this, key, {
				value,
				configurable: true,
				writable: true
			});
		}
	});
}
var initializer = (inst, issues) => {
	$ZodError.init(inst, issues);
	inst.name = "ZodError";
	const proto = Object.getPrototypeOf(inst);
	if (_installedErrorProtos.has(proto)) return;
	_installedErrorProtos.add(proto);
	_lazyMethod(proto, "format", (self) => (mapper) => formatError(self, mapper));
	_lazyMethod(proto, "flatten", (self) => (mapper) => flattenError(self, mapper));
	_lazyMethod(proto, "addIssue", (self) => (issue) => {
		self.issues.push(issue);
		self.message = JSON.stringify(self.issues, jsonStringifyReplacer, 2);
	});
	_lazyMethod(proto, "addIssues", (self) => (issues) => {
		self.issues.push(...issues);
		self.message = JSON.stringify(self.issues, jsonStringifyReplacer, 2);
	});
	Object.defineProperty(proto, "isEmpty", {
		configurable: true,
		enumerable: false,
		get() {
			return this.issues.length === 0;
		}
	});
};
var ZodRealError = /*@__PURE__*/ $constructor("ZodError", initializer, void 0, { Parent: Error });
// ../../node_modules/zod/v4/classic/parse.js
var parse$1 = /* @__PURE__ */ _parse(ZodRealError);
var parseAsync = /* @__PURE__ */ _parseAsync(ZodRealError);
var safeParse = /* @__PURE__ */ _safeParse(ZodRealError);
var safeParseAsync = /* @__PURE__ */ _safeParseAsync(ZodRealError);
var encode = /* @__PURE__ */ _encode(ZodRealError);
var decode$1 = /* @__PURE__ */ _decode(ZodRealError);
var encodeAsync = /* @__PURE__ */ _encodeAsync(ZodRealError);
var decodeAsync = /* @__PURE__ */ _decodeAsync(ZodRealError);
var safeEncode = /* @__PURE__ */ _safeEncode(ZodRealError);
var safeDecode = /* @__PURE__ */ _safeDecode(ZodRealError);
var safeEncodeAsync = /* @__PURE__ */ _safeEncodeAsync(ZodRealError);
var safeDecodeAsync = /* @__PURE__ */ _safeDecodeAsync(ZodRealError);
// ../../node_modules/zod/v4/classic/schemas.js
function _ensureDefaultLocale() {
	if (!globalConfig.localeError) config(en_default());
}
function _ensureDefaultMemoizer() {
	if (!globalConfig.memoizer) config({ memoizer: memoizer() });
}
var ZodType = /*@__PURE__*/ $constructor("ZodType", (inst, def) => {
	_ensureDefaultLocale();
	$ZodType.init(inst, def);
	inst.def = def;
	inst.type = def.type;
	return inst;
}, {
	check(...chks) {
		const def = this.def;
		return this.clone(mergeDefs(def, { checks: [...def.checks ?? [], ...chks.map((ch) => typeof ch === "function" ? { _zod: {
			check: ch,
			def: { check: "custom" },
			onattach: []
		} } : ch)] }), { parent: true });
	},
	with(...chks) {
		return this.check(...chks);
	},
	clone(def, params) {
		return clone(this, def, params);
	},
	brand() {
		return this;
	},
	register(reg, meta) {
		reg.add(this, meta);
		return this;
	},
	refine(check, params) {
		return this.check(refine(check, params));
	},
	superRefine(refinement, params) {
		return this.check(superRefine(refinement, params));
	},
	overwrite(fn) {
		return this.check(/* @__PURE__ */ _overwrite(fn));
	},
	optional() {
		return optional(this);
	},
	exactOptional() {
		return exactOptional(this);
	},
	nullable() {
		return nullable(this);
	},
	nullish() {
		return optional(nullable(this));
	},
	nonoptional(params) {
		return nonoptional(this, params);
	},
	array() {
		return array(this);
	},
	or(arg) {
		return union([this, arg]);
	},
	and(arg) {
		return intersection(this, arg);
	},
	transform(tx) {
		return pipe(this, transform(tx));
	},
	default(d) {
		return _default(this, d);
	},
	prefault(d) {
		return prefault(this, d);
	},
	catch(params) {
		return _catch(this, params);
	},
	pipe(target) {
		return pipe(this, target);
	},
	readonly() {
		return readonly(this);
	},
	describe(description) {
		const cl = this.clone();
		globalRegistry.add(cl, { description });
		return cl;
	},
	meta(...args) {
		if (args.length === 0) return globalRegistry.get(this);
		const cl = this.clone();
		globalRegistry.add(cl, args[0]);
		return cl;
	},
	isOptional() {
		return this.safeParse(void 0).success;
	},
	isNullable() {
		return this.safeParse(null).success;
	},
	apply(fn, ...args) {
		return args.length === 0 ? fn(this) : fn(this, ...args);
	},
	get "~standard"() {
		return hide(this, "~standard", {
			...standardProps(this),
			jsonSchema: {
				input: createStandardJSONSchemaMethod(this, "input"),
				output: createStandardJSONSchemaMethod(this, "output")
			}
		});
	},
	set "~standard"(value) {
		own(this, "~standard", value);
	},
	parse: function _parse(data, params) {
		return parse$1(this, data, params, { callee: _parse });
	},
	parseAsync: async function _parseAsync(data, params) {
		return await parseAsync(this, data, params, { callee: _parseAsync });
	},
	safeParse(data, params) {
		return safeParse(this, data, params);
	},
	async safeParseAsync(data, params) {
		return safeParseAsync(this, data, params);
	},
	get spa() {
		return this?.safeParseAsync;
	},
	set spa(value) {
		own(this, "spa", value);
	},
	validate(data, params) {
		return validate(this, data, params);
	},
	validateAsync(data, params) {
		return validateAsync$1(this, data, params);
	},
	encode: function _encode(data, params) {
		return encode(this, data, params, { callee: _encode });
	},
	decode: function _decode(data, params) {
		return decode$1(this, data, params, { callee: _decode });
	},
	encodeAsync: async function _encodeAsync(data, params) {
		return await encodeAsync(this, data, params, { callee: _encodeAsync });
	},
	decodeAsync: async function _decodeAsync(data, params) {
		return await decodeAsync(this, data, params, { callee: _decodeAsync });
	},
	safeEncode(data, params) {
		return safeEncode(this, data, params);
	},
	safeDecode(data, params) {
		return safeDecode(this, data, params);
	},
	async safeEncodeAsync(data, params) {
		return safeEncodeAsync(this, data, params);
	},
	async safeDecodeAsync(data, params) {
		return safeDecodeAsync(this, data, params);
	},
	toJSONSchema(params) {
		return createToJSONSchemaMethod(this, {})(params);
	},
	get description() {
		return globalRegistry.get(this)?.description;
	},
	get _def() {
		return this._zod.def;
	}
});
/** @internal */
var _ZodString = /*@__PURE__*/ $constructor("_ZodString", (inst, def) => {
	$ZodString.init(inst, def);
	ZodType.init(inst, def);
	inst._zod.processJSONSchema = (ctx, json, params) => stringProcessor(inst, ctx, json, params);
}, /*@__PURE__*/ derived({
	format: (inst) => aggregateChecks(inst).format ?? null,
	minLength: (inst) => aggregateChecks(inst).minimum ?? null,
	maxLength: (inst) => aggregateChecks(inst).maximum ?? null
}, {
	regex(...args) {
		return this.check(/* @__PURE__ */ _regex(...args));
	},
	includes(...args) {
		return this.check(/* @__PURE__ */ _includes(...args));
	},
	startsWith(...args) {
		return this.check(/* @__PURE__ */ _startsWith(...args));
	},
	endsWith(...args) {
		return this.check(/* @__PURE__ */ _endsWith(...args));
	},
	min(...args) {
		return this.check(/* @__PURE__ */ _minLength(...args));
	},
	max(...args) {
		return this.check(/* @__PURE__ */ _maxLength(...args));
	},
	length(...args) {
		return this.check(/* @__PURE__ */ _length(...args));
	},
	nonempty(...args) {
		return this.check(/* @__PURE__ */ _minLength(1, ...args));
	},
	lowercase(params) {
		return this.check(/* @__PURE__ */ _lowercase(params));
	},
	uppercase(params) {
		return this.check(/* @__PURE__ */ _uppercase(params));
	},
	trim() {
		return this.check(/* @__PURE__ */ _trim());
	},
	normalize(...args) {
		return this.check(/* @__PURE__ */ _normalize(...args));
	},
	toLowerCase() {
		return this.check(/* @__PURE__ */ _toLowerCase());
	},
	toUpperCase() {
		return this.check(/* @__PURE__ */ _toUpperCase());
	},
	slugify() {
		return this.check(/* @__PURE__ */ _slugify());
	}
}));
var ZodString = /*@__PURE__*/ $constructor("ZodString", (inst, def) => {
	$ZodString.init(inst, def);
	_ZodString.init(inst, def);
}, {
	email(params) {
		return this.check(/* @__PURE__ */ _email(ZodEmail, params));
	},
	url(params) {
		return this.check(/* @__PURE__ */ _url(ZodURL, params));
	},
	jwt(params) {
		return this.check(/* @__PURE__ */ _jwt(ZodJWT, params));
	},
	emoji(params) {
		return this.check(/* @__PURE__ */ _emoji(ZodEmoji, params));
	},
	guid(params) {
		return this.check(/* @__PURE__ */ _guid(ZodGUID, params));
	},
	uuid(params) {
		return this.check(/* @__PURE__ */ _uuid(ZodUUID, params));
	},
	uuidv4(params) {
		return this.check(/* @__PURE__ */ _uuidv4(ZodUUID, params));
	},
	uuidv6(params) {
		return this.check(/* @__PURE__ */ _uuidv6(ZodUUID, params));
	},
	uuidv7(params) {
		return this.check(/* @__PURE__ */ _uuidv7(ZodUUID, params));
	},
	nanoid(params) {
		return this.check(/* @__PURE__ */ _nanoid(ZodNanoID, params));
	},
	cuid(params) {
		return this.check(/* @__PURE__ */ _cuid(ZodCUID, params));
	},
	cuid2(params) {
		return this.check(/* @__PURE__ */ _cuid2(ZodCUID2, params));
	},
	ulid(params) {
		return this.check(/* @__PURE__ */ _ulid(ZodULID, params));
	},
	base64(params) {
		return this.check(/* @__PURE__ */ _base64(ZodBase64, params));
	},
	base64url(params) {
		return this.check(/* @__PURE__ */ _base64url(ZodBase64URL, params));
	},
	xid(params) {
		return this.check(/* @__PURE__ */ _xid(ZodXID, params));
	},
	ksuid(params) {
		return this.check(/* @__PURE__ */ _ksuid(ZodKSUID, params));
	},
	ipv4(params) {
		return this.check(/* @__PURE__ */ _ipv4(ZodIPv4, params));
	},
	ipv6(params) {
		return this.check(/* @__PURE__ */ _ipv6(ZodIPv6, params));
	},
	cidrv4(params) {
		return this.check(/* @__PURE__ */ _cidrv4(ZodCIDRv4, params));
	},
	cidrv6(params) {
		return this.check(/* @__PURE__ */ _cidrv6(ZodCIDRv6, params));
	},
	e164(params) {
		return this.check(/* @__PURE__ */ _e164(ZodE164, params));
	},
	datetime(params) {
		return this.check(/* @__PURE__ */ _isoDateTime(ZodISODateTime, params));
	},
	date(params) {
		return this.check(/* @__PURE__ */ _isoDate(ZodISODate, params));
	},
	time(params) {
		return this.check(/* @__PURE__ */ _isoTime(ZodISOTime, params));
	},
	duration(params) {
		return this.check(/* @__PURE__ */ _isoDuration(ZodISODuration, params));
	}
});
function string(params) {
	return /* @__PURE__ */ _string(ZodString, params);
}
var ZodStringFormat = /*@__PURE__*/ $constructor("ZodStringFormat", (inst, def) => {
	$ZodStringFormat.init(inst, def);
	_ZodString.init(inst, def);
});
var ZodISODateTime = /*@__PURE__*/ $constructor("ZodISODateTime", (inst, def) => {
	$ZodISODateTime.init(inst, def);
	ZodStringFormat.init(inst, def);
});
var ZodISODate = /*@__PURE__*/ $constructor("ZodISODate", (inst, def) => {
	$ZodISODate.init(inst, def);
	ZodStringFormat.init(inst, def);
});
var ZodISOTime = /*@__PURE__*/ $constructor("ZodISOTime", (inst, def) => {
	$ZodISOTime.init(inst, def);
	ZodStringFormat.init(inst, def);
});
var ZodISODuration = /*@__PURE__*/ $constructor("ZodISODuration", (inst, def) => {
	$ZodISODuration.init(inst, def);
	ZodStringFormat.init(inst, def);
});
var ZodEmail = /*@__PURE__*/ $constructor("ZodEmail", (inst, def) => {
	$ZodEmail.init(inst, def);
	ZodStringFormat.init(inst, def);
});
var ZodGUID = /*@__PURE__*/ $constructor("ZodGUID", (inst, def) => {
	$ZodGUID.init(inst, def);
	ZodStringFormat.init(inst, def);
});
var ZodUUID = /*@__PURE__*/ $constructor("ZodUUID", (inst, def) => {
	$ZodUUID.init(inst, def);
	ZodStringFormat.init(inst, def);
});
function uuid(params) {
	return /* @__PURE__ */ _uuid(ZodUUID, params);
}
var ZodURL = /*@__PURE__*/ $constructor("ZodURL", (inst, def) => {
	$ZodURL.init(inst, def);
	ZodStringFormat.init(inst, def);
});
function url(params) {
	return /* @__PURE__ */ _url(ZodURL, params);
}
var ZodEmoji = /*@__PURE__*/ $constructor("ZodEmoji", (inst, def) => {
	$ZodEmoji.init(inst, def);
	ZodStringFormat.init(inst, def);
});
var ZodNanoID = /*@__PURE__*/ $constructor("ZodNanoID", (inst, def) => {
	$ZodNanoID.init(inst, def);
	ZodStringFormat.init(inst, def);
});
/**
* @deprecated CUID v1 is deprecated by its authors due to information leakage
* (timestamps embedded in the id). Use {@link ZodCUID2} instead.
* See https://github.com/paralleldrive/cuid.
*/
var ZodCUID = /*@__PURE__*/ $constructor("ZodCUID", (inst, def) => {
	$ZodCUID.init(inst, def);
	ZodStringFormat.init(inst, def);
});
var ZodCUID2 = /*@__PURE__*/ $constructor("ZodCUID2", (inst, def) => {
	$ZodCUID2.init(inst, def);
	ZodStringFormat.init(inst, def);
});
var ZodULID = /*@__PURE__*/ $constructor("ZodULID", (inst, def) => {
	$ZodULID.init(inst, def);
	ZodStringFormat.init(inst, def);
});
var ZodXID = /*@__PURE__*/ $constructor("ZodXID", (inst, def) => {
	$ZodXID.init(inst, def);
	ZodStringFormat.init(inst, def);
});
var ZodKSUID = /*@__PURE__*/ $constructor("ZodKSUID", (inst, def) => {
	$ZodKSUID.init(inst, def);
	ZodStringFormat.init(inst, def);
});
var ZodIPv4 = /*@__PURE__*/ $constructor("ZodIPv4", (inst, def) => {
	$ZodIPv4.init(inst, def);
	ZodStringFormat.init(inst, def);
});
var ZodIPv6 = /*@__PURE__*/ $constructor("ZodIPv6", (inst, def) => {
	$ZodIPv6.init(inst, def);
	ZodStringFormat.init(inst, def);
});
var ZodCIDRv4 = /*@__PURE__*/ $constructor("ZodCIDRv4", (inst, def) => {
	$ZodCIDRv4.init(inst, def);
	ZodStringFormat.init(inst, def);
});
var ZodCIDRv6 = /*@__PURE__*/ $constructor("ZodCIDRv6", (inst, def) => {
	$ZodCIDRv6.init(inst, def);
	ZodStringFormat.init(inst, def);
});
var ZodBase64 = /*@__PURE__*/ $constructor("ZodBase64", (inst, def) => {
	$ZodBase64.init(inst, def);
	ZodStringFormat.init(inst, def);
});
var ZodBase64URL = /*@__PURE__*/ $constructor("ZodBase64URL", (inst, def) => {
	$ZodBase64URL.init(inst, def);
	ZodStringFormat.init(inst, def);
});
var ZodE164 = /*@__PURE__*/ $constructor("ZodE164", (inst, def) => {
	$ZodE164.init(inst, def);
	ZodStringFormat.init(inst, def);
});
var ZodJWT = /*@__PURE__*/ $constructor("ZodJWT", (inst, def) => {
	$ZodJWT.init(inst, def);
	ZodStringFormat.init(inst, def);
});
var ZodNumber = /*@__PURE__*/ $constructor("ZodNumber", (inst, def) => {
	$ZodNumber.init(inst, def);
	ZodType.init(inst, def);
	inst._zod.processJSONSchema = (ctx, json, params) => numberProcessor(inst, ctx, json, params);
	inst.isFinite = true;
}, /*@__PURE__*/ derived({
	minValue: (inst) => {
		const { minimum, exclusiveMinimum } = aggregateChecks(inst);
		return Math.max(minimum ?? Number.NEGATIVE_INFINITY, exclusiveMinimum ?? Number.NEGATIVE_INFINITY);
	},
	maxValue: (inst) => {
		const { maximum, exclusiveMaximum } = aggregateChecks(inst);
		return Math.min(maximum ?? Number.POSITIVE_INFINITY, exclusiveMaximum ?? Number.POSITIVE_INFINITY);
	},
	isInt: (inst) => {
		const { isInt, multipleOf } = aggregateChecks(inst);
		return !!isInt || !!multipleOf?.some(Number.isSafeInteger);
	},
	format: (inst) => aggregateChecks(inst).format ?? null
}, {
	gt(value, params) {
		return this.check(/* @__PURE__ */ _gt(value, params));
	},
	gte(value, params) {
		return this.check(/* @__PURE__ */ _gte(value, params));
	},
	min(value, params) {
		return this.check(/* @__PURE__ */ _gte(value, params));
	},
	lt(value, params) {
		return this.check(/* @__PURE__ */ _lt(value, params));
	},
	lte(value, params) {
		return this.check(/* @__PURE__ */ _lte(value, params));
	},
	max(value, params) {
		return this.check(/* @__PURE__ */ _lte(value, params));
	},
	int(params) {
		return this.check(int(params));
	},
	safe(params) {
		return this.check(int(params));
	},
	positive(params) {
		return this.check(/* @__PURE__ */ _gt(0, params));
	},
	nonnegative(params) {
		return this.check(/* @__PURE__ */ _gte(0, params));
	},
	negative(params) {
		return this.check(/* @__PURE__ */ _lt(0, params));
	},
	nonpositive(params) {
		return this.check(/* @__PURE__ */ _lte(0, params));
	},
	multipleOf(value, params) {
		return this.check(/* @__PURE__ */ _multipleOf(value, params));
	},
	step(value, params) {
		return this.check(/* @__PURE__ */ _multipleOf(value, params));
	},
	finite() {
		return this;
	}
}));
function number(params) {
	return /* @__PURE__ */ _number(ZodNumber, params);
}
var ZodNumberFormat = /*@__PURE__*/ $constructor("ZodNumberFormat", (inst, def) => {
	$ZodNumberFormat.init(inst, def);
	ZodNumber.init(inst, def);
});
function int(params) {
	return /* @__PURE__ */ _int(ZodNumberFormat, params);
}
var ZodBoolean = /*@__PURE__*/ $constructor("ZodBoolean", (inst, def) => {
	$ZodBoolean.init(inst, def);
	ZodType.init(inst, def);
	inst._zod.processJSONSchema = (ctx, json, params) => booleanProcessor(inst, ctx, json, params);
});
function boolean(params) {
	return /* @__PURE__ */ _boolean(ZodBoolean, params);
}
var ZodUnknown = /*@__PURE__*/ $constructor("ZodUnknown", (inst, def) => {
	$ZodUnknown.init(inst, def);
	ZodType.init(inst, def);
	inst._zod.processJSONSchema = (ctx, json, params) => void 0;
});
function unknown() {
	return /* @__PURE__ */ _unknown(ZodUnknown);
}
var ZodNever = /*@__PURE__*/ $constructor("ZodNever", (inst, def) => {
	$ZodNever.init(inst, def);
	ZodType.init(inst, def);
	inst._zod.processJSONSchema = (ctx, json, params) => neverProcessor(inst, ctx, json, params);
});
function never(params) {
	return /* @__PURE__ */ _never(ZodNever, params);
}
var ZodArray = /*@__PURE__*/ $constructor("ZodArray", (inst, def) => {
	_ensureDefaultMemoizer();
	$ZodArray.init(inst, def);
	ZodType.init(inst, def);
	inst._zod.processJSONSchema = (ctx, json, params) => arrayProcessor(inst, ctx, json, params);
	inst.element = def.element;
}, {
	min(n, params) {
		return this.check(/* @__PURE__ */ _minLength(n, params));
	},
	nonempty(params) {
		return this.check(/* @__PURE__ */ _minLength(1, params));
	},
	max(n, params) {
		return this.check(/* @__PURE__ */ _maxLength(n, params));
	},
	length(n, params) {
		return this.check(/* @__PURE__ */ _length(n, params));
	},
	unwrap() {
		return this.element;
	}
});
function array(element, params) {
	return /* @__PURE__ */ _array(ZodArray, element, params);
}
var ZodObject = /*@__PURE__*/ $constructor("ZodObject", (inst, def) => {
	_ensureDefaultMemoizer();
	$ZodObjectJIT.init(inst, def);
	ZodType.init(inst, def);
	inst._zod.processJSONSchema = (ctx, json, params) => objectProcessor(inst, ctx, json, params);
	installLazyProp(inst, "shape", (self) => self._zod.def.shape, false);
}, {
	keyof() {
		return _enum(Object.keys(this._zod.def.shape));
	},
	catchall(catchall) {
		return this.clone(mergeDefs(this._zod.def, { catchall }));
	},
	passthrough() {
		return this.clone(mergeDefs(this._zod.def, { catchall: unknown() }));
	},
	loose() {
		return this.clone(mergeDefs(this._zod.def, { catchall: unknown() }));
	},
	strict() {
		return this.clone(mergeDefs(this._zod.def, { catchall: never() }));
	},
	strip() {
		return this.clone(mergeDefs(this._zod.def, { catchall: void 0 }));
	},
	extend(incoming) {
		return extend(this, incoming);
	},
	safeExtend(incoming) {
		return safeExtend(this, incoming);
	},
	merge(other) {
		return merge(this, other);
	},
	pick(mask) {
		return pick(this, mask);
	},
	omit(mask) {
		return omit(this, mask);
	},
	partial(...args) {
		return partial(ZodOptional, this, args[0]);
	},
	exactPartial(...args) {
		return partial(ZodExactOptional, this, args[0], "exactPartial");
	},
	required(...args) {
		return required(ZodNonOptional, this, args[0]);
	}
});
function object(shape, params) {
	return new ZodObject({
		type: "object",
		shape: shape ?? {},
		...normalizeParams(params)
	});
}
function looseObject(shape, params) {
	return new ZodObject({
		type: "object",
		shape,
		catchall: unknown(),
		...normalizeParams(params)
	});
}
var ZodUnion = /*@__PURE__*/ $constructor("ZodUnion", (inst, def) => {
	$ZodUnion.init(inst, def);
	ZodType.init(inst, def);
	inst._zod.processJSONSchema = (ctx, json, params) => unionProcessor(inst, ctx, json, params);
	inst.options = def.options;
});
function union(options, params) {
	return new ZodUnion({
		type: "union",
		options,
		...normalizeParams(params)
	});
}
var ZodDiscriminatedUnion = /*@__PURE__*/ $constructor("ZodDiscriminatedUnion", (inst, def) => {
	ZodUnion.init(inst, def);
	$ZodDiscriminatedUnion.init(inst, def);
});
function discriminatedUnion(discriminator, options, params) {
	return new ZodDiscriminatedUnion({
		type: "union",
		options,
		discriminator,
		...normalizeParams(params)
	});
}
var ZodIntersection = /*@__PURE__*/ $constructor("ZodIntersection", (inst, def) => {
	$ZodIntersection.init(inst, def);
	ZodType.init(inst, def);
	inst._zod.processJSONSchema = (ctx, json, params) => intersectionProcessor(inst, ctx, json, params);
});
function intersection(left, right) {
	return new ZodIntersection({
		type: "intersection",
		left,
		right
	});
}
var ZodRecord = /*@__PURE__*/ $constructor("ZodRecord", (inst, def) => {
	_ensureDefaultMemoizer();
	$ZodRecord.init(inst, def);
	ZodType.init(inst, def);
	inst._zod.processJSONSchema = (ctx, json, params) => recordProcessor(inst, ctx, json, params);
	inst.keyType = def.keyType;
	inst.valueType = def.valueType;
});
function record(keyType, valueType, params) {
	if (!valueType || !valueType._zod) return new ZodRecord({
		type: "record",
		keyType: string(),
		valueType: keyType,
		...normalizeParams(valueType)
	});
	return new ZodRecord({
		type: "record",
		keyType,
		valueType,
		...normalizeParams(params)
	});
}
function partialRecord(keyType, valueType, params) {
	return new ZodRecord({
		type: "record",
		keyType,
		valueType,
		...normalizeParams(params),
		partial: true
	});
}
var ZodEnum = /*@__PURE__*/ $constructor("ZodEnum", (inst, def) => {
	$ZodEnum.init(inst, def);
	ZodType.init(inst, def);
	inst._zod.processJSONSchema = (ctx, json, params) => enumProcessor(inst, ctx, json, params);
	inst.enum = def.entries;
	inst.options = [...inst._zod.values];
	const keys = new Set(Object.keys(def.entries));
	inst.extract = (values, params) => {
		const newEntries = {};
		for (const value of values) if (keys.has(value)) newEntries[value] = def.entries[value];
		else throw new Error(`Key ${value} not found in enum`);
		return new ZodEnum({
			...def,
			checks: [],
			...normalizeParams(params),
			entries: newEntries
		});
	};
	inst.exclude = (values, params) => {
		const newEntries = { ...def.entries };
		for (const value of values) if (keys.has(value)) delete newEntries[value];
		else throw new Error(`Key ${value} not found in enum`);
		return new ZodEnum({
			...def,
			checks: [],
			...normalizeParams(params),
			entries: newEntries
		});
	};
});
function _enum(values, params) {
	return new ZodEnum({
		type: "enum",
		entries: Array.isArray(values) ? Object.fromEntries(values.map((v) => [v, v])) : values,
		...normalizeParams(params)
	});
}
var ZodLiteral = /*@__PURE__*/ $constructor("ZodLiteral", (inst, def) => {
	$ZodLiteral.init(inst, def);
	ZodType.init(inst, def);
	inst._zod.processJSONSchema = (ctx, json, params) => literalProcessor(inst, ctx, json, params);
	inst.values = new Set(def.values);
	Object.defineProperty(inst, "value", { get() {
		if (def.values.length > 1) throw new Error("This schema contains multiple valid literal values. Use `.values` instead.");
		return def.values[0];
	} });
});
function literal(value, params) {
	return new ZodLiteral({
		type: "literal",
		values: Array.isArray(value) ? value : [value],
		...normalizeParams(params)
	});
}
var ZodTransform = /*@__PURE__*/ $constructor("ZodTransform", (inst, def) => {
	_ensureDefaultMemoizer();
	$ZodTransform.init(inst, def);
	ZodType.init(inst, def);
	inst._zod.processJSONSchema = (ctx, json, params) => transformProcessor(inst, ctx, json, params);
	inst._zod.parse = (payload, _ctx) => {
		if (_ctx.direction === "backward") throw new $ZodEncodeError(inst.constructor.name);
		payload.addIssue = (issue$1) => {
			if (typeof issue$1 === "string") payload.issues.push(issue(issue$1, payload.value, def));
			else {
				const _issue = issue$1;
				if (_issue.fatal) _issue.continue = false;
				_issue.code ?? (_issue.code = "custom");
				if (!("input" in _issue)) _issue.input = payload.value;
				_issue.inst ?? (_issue.inst = inst);
				payload.issues.push(issue(_issue));
			}
		};
		const output = def.transform(payload.value, payload);
		if (output instanceof Promise) return output.then((output) => {
			payload.value = output;
			return payload;
		});
		payload.value = output;
		return payload;
	};
});
function transform(fn) {
	return new ZodTransform({
		type: "transform",
		transform: fn
	});
}
var ZodOptional = /*@__PURE__*/ $constructor("ZodOptional", (inst, def) => {
	$ZodOptional.init(inst, def);
	ZodType.init(inst, def);
	inst._zod.processJSONSchema = (ctx, json, params) => optionalProcessor(inst, ctx, json, params);
	inst.unwrap = () => inst._zod.def.innerType;
});
function optional(innerType) {
	return new ZodOptional({
		type: "optional",
		innerType
	});
}
var ZodExactOptional = /*@__PURE__*/ $constructor("ZodExactOptional", (inst, def) => {
	$ZodExactOptional.init(inst, def);
	ZodType.init(inst, def);
	inst._zod.processJSONSchema = (ctx, json, params) => optionalProcessor(inst, ctx, json, params);
	inst.unwrap = () => inst._zod.def.innerType;
});
function exactOptional(innerType) {
	return new ZodExactOptional({
		type: "optional",
		innerType
	});
}
var ZodNullable = /*@__PURE__*/ $constructor("ZodNullable", (inst, def) => {
	$ZodNullable.init(inst, def);
	ZodType.init(inst, def);
	inst._zod.processJSONSchema = (ctx, json, params) => nullableProcessor(inst, ctx, json, params);
	inst.unwrap = () => inst._zod.def.innerType;
});
function nullable(innerType) {
	return new ZodNullable({
		type: "nullable",
		innerType
	});
}
var ZodDefault = /*@__PURE__*/ $constructor("ZodDefault", (inst, def) => {
	$ZodDefault.init(inst, def);
	ZodType.init(inst, def);
	inst._zod.processJSONSchema = (ctx, json, params) => defaultProcessor(inst, ctx, json, params);
	inst.unwrap = () => inst._zod.def.innerType;
	inst.removeDefault = inst.unwrap;
});
function _default(innerType, defaultValue) {
	return new ZodDefault({
		type: "default",
		innerType,
		get defaultValue() {
			return typeof defaultValue === "function" ? defaultValue() : shallowClone(defaultValue);
		}
	});
}
var ZodPrefault = /*@__PURE__*/ $constructor("ZodPrefault", (inst, def) => {
	$ZodPrefault.init(inst, def);
	ZodType.init(inst, def);
	inst._zod.processJSONSchema = (ctx, json, params) => prefaultProcessor(inst, ctx, json, params);
	inst.unwrap = () => inst._zod.def.innerType;
});
function prefault(innerType, defaultValue) {
	return new ZodPrefault({
		type: "prefault",
		innerType,
		get defaultValue() {
			return typeof defaultValue === "function" ? defaultValue() : shallowClone(defaultValue);
		}
	});
}
var ZodNonOptional = /*@__PURE__*/ $constructor("ZodNonOptional", (inst, def) => {
	$ZodNonOptional.init(inst, def);
	ZodType.init(inst, def);
	inst._zod.processJSONSchema = (ctx, json, params) => nonoptionalProcessor(inst, ctx, json, params);
	inst.unwrap = () => inst._zod.def.innerType;
});
function nonoptional(innerType, params) {
	return new ZodNonOptional({
		type: "nonoptional",
		innerType,
		...normalizeParams(params)
	});
}
var ZodCatch = /*@__PURE__*/ $constructor("ZodCatch", (inst, def) => {
	$ZodCatch.init(inst, def);
	ZodType.init(inst, def);
	inst._zod.processJSONSchema = (ctx, json, params) => catchProcessor(inst, ctx, json, params);
	inst.unwrap = () => inst._zod.def.innerType;
	inst.removeCatch = inst.unwrap;
});
function _catch(innerType, catchValue) {
	return new ZodCatch({
		type: "catch",
		innerType,
		catchValue: typeof catchValue === "function" ? catchValue : constantCatch(catchValue)
	});
}
var ZodPipe = /*@__PURE__*/ $constructor("ZodPipe", (inst, def) => {
	$ZodPipe.init(inst, def);
	ZodType.init(inst, def);
	inst._zod.processJSONSchema = (ctx, json, params) => pipeProcessor(inst, ctx, json, params);
	inst.in = def.in;
	inst.out = def.out;
});
function pipe(in_, out) {
	return new ZodPipe({
		type: "pipe",
		in: in_,
		out
	});
}
var ZodReadonly = /*@__PURE__*/ $constructor("ZodReadonly", (inst, def) => {
	$ZodReadonly.init(inst, def);
	ZodType.init(inst, def);
	inst._zod.processJSONSchema = (ctx, json, params) => readonlyProcessor(inst, ctx, json, params);
	inst.unwrap = () => inst._zod.def.innerType;
});
function readonly(innerType) {
	return new ZodReadonly({
		type: "readonly",
		innerType
	});
}
var ZodCustom = /*@__PURE__*/ $constructor("ZodCustom", (inst, def) => {
	$ZodCustom.init(inst, def);
	ZodType.init(inst, def);
	inst._zod.processJSONSchema = (ctx, json, params) => customProcessor(inst, ctx, json, params);
});
function custom(fn, _params) {
	return /* @__PURE__ */ _custom(ZodCustom, fn ?? (() => true), _params);
}
function refine(fn, _params = {}) {
	return /* @__PURE__ */ _refine(ZodCustom, fn, _params);
}
function superRefine(fn, params) {
	return /* @__PURE__ */ _superRefine(fn, params);
}
// ../../node_modules/zod/v4/classic/iso.js
function datetime(params) {
	return /* @__PURE__ */ _isoDateTime(ZodISODateTime, params);
}
// ../../shared/html/phrases.ts
var PHRASES = new Map(Object.entries({
	en: [
		"By",
		"Published",
		"Updated",
		"Correction",
		"Related",
		"Topics",
		"Photo Courtesy:"
	],
	hi: [
		"",
		"प्रकाशित",
		"अपडेट",
		"भूल सुधार",
		"संबंधित खबरें",
		"विषय",
		"फ़ोटो साभार:"
	],
	mr: [
		"",
		"प्रकाशित",
		"अद्ययावत",
		"दुरुस्ती",
		"संबंधित बातम्या",
		"विषय",
		"छायाचित्र:"
	],
	ne: [
		"",
		"प्रकाशित",
		"अपडेट",
		"सच्याइ",
		"सम्बन्धित समाचार",
		"विषय",
		"तस्बिर:"
	],
	bn: [
		"",
		"প্রকাশ",
		"আপডেট",
		"সংশোধনী",
		"সম্পর্কিত খবর",
		"বিষয়",
		"ছবি:"
	],
	as: [
		"",
		"প্ৰকাশ",
		"আপডেট",
		"সংশোধনী",
		"সম্পৰ্কীয় বাতৰি",
		"বিষয়",
		"ছবি:"
	],
	ta: [
		"",
		"வெளியீடு",
		"புதுப்பிப்பு",
		"திருத்தம்",
		"தொடர்புடையவை",
		"தலைப்புகள்",
		"படம்:"
	],
	te: [
		"",
		"ప్రచురణ",
		"నవీకరణ",
		"సవరణ",
		"సంబంధిత వార్తలు",
		"అంశాలు",
		"ఫోటో:"
	],
	gu: [
		"",
		"પ્રકાશિત",
		"અપડેટ",
		"સુધારો",
		"સંબંધિત સમાચાર",
		"વિષયો",
		"તસવીર:"
	],
	kn: [
		"",
		"ಪ್ರಕಟಣೆ",
		"ನವೀಕರಣ",
		"ತಿದ್ದುಪಡಿ",
		"ಸಂಬಂಧಿತ ಸುದ್ದಿ",
		"ವಿಷಯಗಳು",
		"ಚಿತ್ರ:"
	],
	ml: [
		"",
		"പ്രസിദ്ധീകരിച്ചത്",
		"പുതുക്കിയത്",
		"തിരുത്ത്",
		"ബന്ധപ്പെട്ട വാർത്തകൾ",
		"വിഷയങ്ങൾ",
		"ചിത്രം:"
	],
	pa: [
		"",
		"ਪ੍ਰਕਾਸ਼ਿਤ",
		"ਅੱਪਡੇਟ",
		"ਸੋਧ",
		"ਸੰਬੰਧਿਤ ਖ਼ਬਰਾਂ",
		"ਵਿਸ਼ੇ",
		"ਤਸਵੀਰ:"
	],
	ur: [
		"",
		"اشاعت",
		"تازہ کاری",
		"تصحیح",
		"متعلقہ خبریں",
		"موضوعات",
		"تصویر:"
	],
	ar: [
		"",
		"نُشر",
		"آخر تحديث",
		"تصحيح",
		"مواضيع ذات صلة",
		"مواضيع",
		"الصورة:"
	],
	fa: [
		"",
		"انتشار",
		"به‌روزرسانی",
		"تصحیح",
		"مطالب مرتبط",
		"موضوعات",
		"عکس:"
	],
	he: [
		"מאת",
		"פורסם",
		"עודכן",
		"תיקון",
		"קשורים",
		"נושאים",
		"צילום:"
	],
	fr: [
		"Par",
		"Publié",
		"Mis à jour",
		"Correction",
		"À lire aussi",
		"Thèmes",
		"Photo\xA0:"
	],
	es: [
		"Por",
		"Publicado",
		"Actualizado",
		"Corrección",
		"Relacionado",
		"Temas",
		"Foto:"
	],
	pt: [
		"Por",
		"Publicado",
		"Atualizado",
		"Correção",
		"Leia também",
		"Temas",
		"Foto:"
	],
	it: [
		"Di",
		"Pubblicato",
		"Aggiornato",
		"Correzione",
		"Leggi anche",
		"Temi",
		"Foto:"
	],
	de: [
		"Von",
		"Veröffentlicht",
		"Aktualisiert",
		"Korrektur",
		"Mehr dazu",
		"Themen",
		"Foto:"
	]
}).map(([language, row]) => {
	const [by, published, updated, correction, related, topics, credit] = row;
	return [language, {
		by,
		published,
		updated,
		correction,
		related,
		topics,
		credit
	}];
}));
var ENGLISH = PHRASES.get("en");
/** The first subtag of a BCP 47 tag: `hi` of `hi-IN`. */
var primaryLanguage = (tag) => tag.split("-")[0].toLowerCase();
/** The page's own words in this language (BCP 47); English where Copydesk does not know it. */
var phrasesFor = (language) => PHRASES.get(primaryLanguage(language)) ?? ENGLISH;
[...new Set([...PHRASES.values()].map(({ credit }) => credit))];
// ../../shared/story/credit-wording.ts
/** What pages call a picture before they credit it: English, Hindi, Bengali, Urdu and Arabic, Tamil, and a few more. */
var PICTURE = [
	"file\\s+(?:photo(?:graph)?|picture|pic|image)s?",
	"photo(?:graph|grapher)?s?|pictures?|pics?|images?",
	"(?:फ\\u093c?|\\u095e)ोटो|तस्वीर|चित्र|छायाचित्र|छाया",
	"ছবি|আলোকচিত্র|ফটো",
	"تصویر|فوٹو|صورة|الصورة|تصوير",
	"படம்|புகைப்படம்",
	"ఫోటో|చిత్రం|તસવીર|ಚಿತ್ರ|ചിത്രം|ਤਸਵੀਰ|तस्बिर",
	"عکس|צילום",
	"fotos?|bild(?:er)?|imagen|imágenes"
].join("|");
var COURTESY$1 = [
	"courtesy|credits?",
	"साभार|सौजन्य|क्रेडिट",
	"সৌজন্যে|সৌজন্য|কৃতজ্ঞতা",
	"بشکریہ|نقلا عن",
	"நன்றி",
	"crédits?|créditos?"
].join("|");
/** A colon in its several forms, or a dash or bar with space on both sides. */
var MARK$1 = "(?:\\s*[:：﹕]\\s*|\\s+[-–—|]\\s+)";
var WORDING = new RegExp("^(?:" + [
	`(?:${PICTURE})\\s+(?:${COURTESY$1})(?:${MARK$1}|\\s+)(?:of\\s+|by\\s+)?`,
	`(?:${PICTURE})${MARK$1}(?:by\\s+)?`,
	`(?:${PICTURE})\\s+(?:taken\\s+|shared\\s+)?by(?:${MARK$1}|\\s+)`,
	`(?:${COURTESY$1})(?:${MARK$1}|\\s+of\\s+)`,
	`courtesy\\s+(?!(?:${PICTURE})(?![\\p{L}\\p{M}]))`,
	`(?:(?:${PICTURE})\\s*[:：]|(?:${PICTURE})\\s+(?:${COURTESY$1})\\s*[:：]?|(?:${COURTESY$1})\\s*[:：])$`
].join("|") + ")", "iu");
/** `(Photo: X)` and `[Photo: X]`: the brackets belong to the page the credit came from. */
var BRACKETED$1 = /^(?:\(([^()]*)\)|\[([^[\]]*)\])$/u;
var unwrap = (text) => {
	const match = BRACKETED$1.exec(text);
	return (match ? match[1] ?? match[2] ?? "" : text).trim();
};
/**
* The name that a credit gives, without the wording it came in: `PIB` from `Photo Courtesy: PIB`, `A. Sen/Wire` from
* `(Photo: A. Sen/Wire)`, `পিটিআই` from `ছবি: পিটিআই`. Agency forms in which the wording is part of the name
* (`AP Photo/B. Khan`, `Handout via Reuters`) stay whole. Empty where there was only wording. Pure and idempotent.
*/
function stripCreditWording(text) {
	let name = text.replaceAll(/\s+/gu, " ").trim();
	for (;;) {
		const next = unwrap(name).replace(WORDING, "").trim();
		if (next === name) return name;
		name = next;
	}
}
// ../../shared/story/handle-profile.ts
/** The platforms on which a bare handle can be an account. `none`: bare handles lead nowhere. */
var HandlePlatform = _enum([
	"x",
	"threads",
	"instagram",
	"none"
]);
// ../../shared/house/house.ts
/** An IANA time zone name that this machine's Intl data knows. */
var TimeZone = string().refine((zone) => {
	try {
		new Intl.DateTimeFormat("en", { timeZone: zone });
		return true;
	} catch {
		return false;
	}
}, "is not a time zone");
var WebAddress = url({ protocol: /^https?$/ });
/** A colour as six hexadecimal digits: `#1c557c`. */
var Colour = string().regex(/^#[\da-f]{6}$/i, "is not a colour such as #1c557c");
/** Houses were stored with this logo before anybody had chosen one. */
var EARLIER_SAMPLE_LOGO = "https://www.example.org/logo.png";
/** The publication and its style: everything on an exported page that no single story decides. */
var House = object({
	name: string().trim().min(1).default("The Sample Courier"),
	/** Absolute address of the front page. */
	url: WebAddress.default("https://www.example.org/"),
	/** Where a story will stand: absolute, with `{slug}` and optionally `{section}`, `{year}`, `{month}`, `{day}`. */
	storyUrl: string().refine((pattern) => pattern.includes("{slug}") && URL.canParse(pattern.replaceAll(/\{\w+\}/g, "x")), "needs {slug} in an absolute address").default("https://www.example.org/{year}/{month}/{slug}/"),
	/** Null if the house has named none. */
	logo: object({
		url: WebAddress,
		width: int().positive(),
		height: int().positive()
	}).nullable().default(null).transform((logo) => logo?.url === EARLIER_SAMPLE_LOGO ? null : logo),
	/** BCP 47. */
	language: string().min(2).default("en-IN"),
	timeZone: TimeZone.default("Asia/Kolkata"),
	/** Printed before a credit: the house's own choice on every page, or what is said in each story's language. */
	creditWording: _enum([
		"story-language",
		"Photo Courtesy:",
		"Photo:"
	]).default("story-language"),
	sections: array(string()).default([
		"India",
		"World",
		"Business",
		"Sport",
		"Culture",
		"Science"
	]),
	/** The publication's handle, without @. */
	handle: string().default(""),
	/** Where handles of bylines are accounts of, if they do not say so themselves. */
	handlePlatform: HandlePlatform.default("x"),
	/** Absolute address of the publication's RSS or Atom feed; empty if it has none. */
	feed: union([WebAddress, literal("")]).default(""),
	/** What a browser paints its own frame with, in light and in dark; the page's paper where the house has no choice. */
	themeColour: object({
		light: Colour,
		dark: Colour
	}).nullable().default(null),
	/** Whether every story can be read without paying. Pages say nothing of it until the house has. */
	access: _enum([
		"unsaid",
		"free",
		"paid"
	]).default("unsaid"),
	/** Whether a story's own address is printed under it. */
	printsAddress: boolean().default(false)
});
var defaultHouse = () => House.parse({});
/** The wording before a credit in a story of this language (BCP 47), with its colon. */
var wordingOf = ({ creditWording }, language) => creditWording === "story-language" ? phrasesFor(language).credit : creditWording;
/** A credit as it prints, in its wording and in it once: `Photo Courtesy: PIB`. Empty if it names nobody. */
function printCredit(house, credit, language) {
	const name = stripCreditWording(credit);
	return name && `${wordingOf(house, language)} ${name}`;
}
// ../../shared/html/blank.ts
/** White space and the signs that leave none. */
var BLANK = /^[\s\u200b\u2060\ufeff]*$/;
/** Most copy begins with a letter of ASCII: a look at it spares nearly every text the pattern. */
function isBlank$2(text) {
	const first = text.charCodeAt(0);
	return !(first > 32 && first < 127) && BLANK.test(text);
}
/** Whether nothing but white space would be seen of these nodes: an empty block is a typing habit, not copy. */
function areBlank(nodes) {
	if (nodes === void 0) return true;
	for (const node of nodes) {
		const { text } = node;
		if (typeof text === "string") {
			if (!isBlank$2(text)) return false;
		} else if (node.type !== "linebreak" && !(node.children && areBlank(node.children))) return false;
	}
	return true;
}
// ../../shared/story/language.ts
/** Scripts that newsrooms here write in, with the language to assume for each. */
var SCRIPTS = [
	[
		"Latn",
		/\p{Script=Latin}/gu,
		(text) => latin(text) ?? "en"
	],
	[
		"Deva",
		/\p{Script=Devanagari}/gu,
		devanagari
	],
	[
		"Beng",
		/\p{Script=Bengali}/gu,
		(text) => /[ৰৱ]/u.test(text) ? "as" : "bn"
	],
	[
		"Arab",
		/\p{Script=Arabic}/gu,
		arabic
	],
	[
		"Hebr",
		/\p{Script=Hebrew}/gu,
		() => "he"
	],
	[
		"Taml",
		/\p{Script=Tamil}/gu,
		() => "ta"
	],
	[
		"Telu",
		/\p{Script=Telugu}/gu,
		() => "te"
	],
	[
		"Gujr",
		/\p{Script=Gujarati}/gu,
		() => "gu"
	],
	[
		"Knda",
		/\p{Script=Kannada}/gu,
		() => "kn"
	],
	[
		"Mlym",
		/\p{Script=Malayalam}/gu,
		() => "ml"
	],
	[
		"Guru",
		/\p{Script=Gurmukhi}/gu,
		() => "pa"
	],
	[
		"Orya",
		/\p{Script=Oriya}/gu,
		() => "or"
	],
	[
		"Sinh",
		/\p{Script=Sinhala}/gu,
		() => "si"
	],
	[
		"Cyrl",
		/\p{Script=Cyrillic}/gu,
		() => "ru"
	],
	[
		"Grek",
		/\p{Script=Greek}/gu,
		() => "el"
	],
	[
		"Jpan",
		/[\p{Script=Hiragana}\p{Script=Katakana}]/gu,
		() => "ja"
	],
	[
		"Hans",
		/\p{Script=Han}/gu,
		() => "zh"
	],
	[
		"Kore",
		/\p{Script=Hangul}/gu,
		() => "ko"
	],
	[
		"Thai",
		/\p{Script=Thai}/gu,
		() => "th"
	]
];
/** How often a global pattern is met. */
var times = (text, pattern) => text.match(pattern)?.length ?? 0;
var SMALL_WORDS = [
	["en", "the|and|of|to|in|is|was|for|that|on|with|said|has|were|are|by|it|he|she"],
	["fr", "le|la|les|des|du|et|est|une|dans|pour|sur|que|qui|au|aux|avec|pas|il|elle|ne"],
	["de", "der|die|das|und|den|dem|ein|eine|ist|nicht|mit|von|auf|für|im|zu|sich|wird|sie|er"],
	["es", "el|la|los|las|y|en|que|del|una|por|para|con|se|su|es|al|han|como|más|lo"],
	["pt", "o|os|as|e|em|que|da|do|dos|das|uma|para|com|não|se|na|no|ao|foi|são"],
	["it", "il|lo|la|gli|e|di|che|per|una|con|del|della|non|si|sono|nel|è|ha|alla|dei"]
].map(([language, list]) => ({
	language,
	small: new Set(list.split("|"))
}));
/** What the small words of a text in Latin letters say: the language with most of them, how many, and the next one's. */
function latinEvidence(text) {
	const words = text.slice(0, 2e4).toLowerCase().match(/\p{L}+/gu) ?? [];
	const [first, second] = SMALL_WORDS.map(({ language, small }) => ({
		language,
		count: words.filter((word) => small.has(word)).length
	})).sort((a, b) => b.count - a.count);
	return {
		...first,
		next: second.count,
		words: words.length
	};
}
/** The language of Latin letters where a whole paragraph's small words say so; null where they are too few. */
function latin(text) {
	const { language, count, next, words } = latinEvidence(text);
	return count >= 6 && count >= words * .12 && count > next * 1.25 ? language : null;
}
var wordsOf$4 = (list) => new RegExp(`(?<![\\p{L}\\p{M}])(?:${list})(?![\\p{L}\\p{M}])`, "gu");
var HINDI = wordsOf$4("है|हैं|में|के|की|का|ने|से|को|और|था|थे");
var MARATHI = wordsOf$4("आहे|आहेत|आणि|होते|होती|मध्ये|यांनी|च्या|झाली|झाले");
var NEPALI = wordsOf$4("छ|छन्|भएको|गरेको|हुने|रहेको|तथा|उनले|थियो|पनि");
/** How many words of a text stand in nearly every paragraph of Hindi, Marathi and Nepali, and of no other of them. */
var devanagariEvidence = (text) => ({
	hi: times(text, HINDI),
	mr: times(text, MARATHI),
	ne: times(text, NEPALI)
});
/** Marathi and Nepali are told from Hindi by words that stand in nearly every paragraph of theirs. */
function devanagari(text) {
	const { hi: hindi, mr: marathi, ne: nepali } = devanagariEvidence(text);
	if (marathi > hindi && marathi >= nepali) return "mr";
	return nepali > hindi ? "ne" : "hi";
}
/** How many letters of a text are Urdu's own, shared by Urdu and Persian only, and Arabic's only. */
var arabicEvidence = (text) => ({
	urdu: times(text, /[ٹڈڑںےۓہھۃ]/gu),
	persian: times(text, /[پچژگکی]/gu),
	own: times(text, /[ةىيك]/gu)
});
/** Urdu and Persian write letters that Arabic does not have; Urdu some that Persian does not. */
function arabic(text) {
	const { urdu, persian, own } = arabicEvidence(text);
	if (urdu > 0 && urdu + persian > own) return "ur";
	return persian > own ? "fa" : "ar";
}
/** The script that a language is written in, unless its tag says another: `Deva` of `hi`; undefined for what is no tag. */
function scriptOf(language) {
	try {
		return new Intl.Locale(language).maximize().script;
	} catch {
		return;
	}
}
var RTL$1 = /* @__PURE__ */ new Set([
	"Arab",
	"Hebr",
	"Syrc",
	"Thaa",
	"Nkoo",
	"Adlm",
	"Rohg"
]);
/** The direction that a language is written in. */
var directionOf = (language) => RTL$1.has(scriptOf(language) ?? "Latn") ? "rtl" : "ltr";
/**
* The language and direction of a text, by the script that most of its letters are in. Where that script is the one
* the house writes in, or where the text has no letters, it is the house's language: script alone cannot tell
* Marathi from Hindi for sure, the house can. Copy of some length in another language of Latin letters tells itself.
*/
function detectLanguage(text, houseLanguage) {
	let most = 0;
	let found;
	for (const entry of SCRIPTS) {
		const letters = times(text, entry[1]);
		if (letters > most) [most, found] = [letters, entry];
	}
	const house = scriptOf(houseLanguage);
	const told = found?.[0] === "Latn" ? latin(text) : null;
	if (told && house === "Latn" && !houseLanguage.startsWith(told)) return {
		language: told,
		direction: "ltr"
	};
	if (!found || house === found[0]) {
		const guess = found?.[2](text);
		const language = found?.[0] === "Arab" && guess && !houseLanguage.startsWith(guess) ? guess : houseLanguage;
		return {
			language,
			direction: directionOf(language)
		};
	}
	const language = found[2](text);
	return {
		language,
		direction: directionOf(language)
	};
}
// ../../shared/story/passage-language.ts
/** Japanese and Korean write in several scripts, which are one here. */
var WRITTEN_IN = {
	Jpan: ["Jpan", "Hans"],
	Kore: ["Kore", "Hans"],
	Hant: ["Hans"],
	Hani: ["Hans"]
};
/** Scripts of which the language is not guessed, by their ISO 15924 codes; the commonest come first. */
var OTHER_SCRIPTS = "Geor Armn Khmr Laoo Mymr Ethi Tibt Syrc Thaa Olck Mtei Mong Nkoo Cher Cakm Lepc Limb Java Sund Bali Adlm Rohg Tfng Cans Yiii Bopo Vaii".split(" ").map((script) => [script, new RegExp(`\\p{Script=${script}}`, "gu")]);
/** Fewer Latin letters than this are a name or an abbreviation, which belong to any language (WCAG 2.2, 3.1.2). */
var A_NAME = 12;
/** Shorter texts have too few small words to tell languages of one script apart. */
var A_SENTENCE = 40;
var LETTERS = new Map([...SCRIPTS.map(([script, letters]) => [script, letters]), ...OTHER_SCRIPTS]);
/**
* The language of a passage that is not in the story's own: BCP 47; null where it is, or where nobody could be sure.
* Another script is always told, its language only where its letters or words say it: else it is `und` with the script
* (`und-Deva`), which RFC 5646 has for what is not known. Of the story's own script, a passage is told where it has
* several times as many of another language's small words.
*
* @param own the language of what stands around the passage
*/
function passageLanguage(text, own) {
	const tongue = tongueOf(own);
	if (tongue === null) return null;
	const written = scriptIn(text, tongue.scripts);
	if (written === null) return null;
	return tongue.scripts.includes(written) ? ofOneScript(text, tongue) : ofScript(text, written);
}
var tongues = /* @__PURE__ */ new Map();
/** Taking a tag apart costs far more than looking over a paragraph, so each is kept. */
function tongueOf(tag) {
	let tongue = tongues.get(tag);
	if (tongue === void 0) {
		const script = scriptOf(tag);
		tongue = script === void 0 ? null : {
			language: new Intl.Locale(tag).language,
			scripts: WRITTEN_IN[script] ?? [script]
		};
		tongues.set(tag, tongue);
	}
	return tongue;
}
/** Nothing beyond Latin letters, digits and the signs of all scripts: most copy of most newsrooms. */
var PLAIN_LATIN = /^[\u0000-\u02af\u2000-\u2bff]*$/;
/** The script that more than half of a text's letters are in; `own[0]` where half of them are in those; null for none. */
function scriptIn(text, own) {
	if (own[0] === "Latn" && PLAIN_LATIN.test(text)) return "Latn";
	const all = times(text, /\p{L}/gu);
	const inScript = (script) => times(text, LETTERS.get(script) ?? /(?!)/g);
	if (own.reduce((sum, script) => sum + inScript(script), 0) * 2 >= all) return own[0];
	for (const script of LETTERS.keys()) if (inScript(script) * 2 > all) return script;
	return null;
}
/** Whether most letters of a text are in the script that a language is written in: a name, too, has a script. */
function isWrittenLike(text, language) {
	const tongue = tongueOf(language);
	return tongue?.scripts.includes(scriptIn(text, tongue.scripts) ?? "") ?? false;
}
function ofScript(text, script) {
	const unknown = `und-${script}`;
	switch (script) {
		case "Latn": {
			if (times(text, /\p{Script=Latin}/gu) < A_NAME) return null;
			const { language, count, next, words } = latinEvidence(text);
			return count >= 3 && count >= words * .1 && count > next * 1.5 ? language : unknown;
		}
		case "Deva": return mostOf(devanagariEvidence(text), 1) ?? unknown;
		case "Arab": return arabicLanguage(text, 1) ?? unknown;
		case "Beng": return bengaliLanguage(text, 1) ?? unknown;
		case "Cyrl": return unknown;
		case "Hans": return "und-Hani";
		default: return SCRIPTS.find(([known]) => known === script)?.[2](text) ?? unknown;
	}
}
/** What a language's every other sentence has and its neighbours' hardly ever: found, there is nothing to count. */
var MARKS = {
	en: [
		" the ",
		" of ",
		" and "
	],
	fr: [
		" les ",
		" est ",
		" et "
	],
	de: [
		" der ",
		" die ",
		" und "
	],
	es: [
		" los ",
		" el ",
		" y "
	],
	pt: [
		" os ",
		" em ",
		" não "
	],
	it: [
		" il ",
		" di ",
		" che "
	],
	hi: [" है", " के "],
	mr: [" आहे", " आणि "],
	ne: [" छ", " पनि "]
};
function ofOneScript(text, { language, scripts }) {
	if (text.length < A_SENTENCE) return null;
	if (MARKS[language]?.some((mark) => text.includes(mark))) return null;
	const told = inOneScript(text, scripts[0], language);
	return told === language ? null : told;
}
/** The language that a text says itself to be in, among those of its script that can be told apart. */
function inOneScript(text, script, own) {
	switch (script) {
		case "Latn": {
			if (MARKS[own] === void 0) return null;
			const { language, count, next, words } = latinEvidence(text);
			return count >= 6 && count >= words * .15 && count > next * 2 ? language : null;
		}
		case "Deva": return MARKS[own] === void 0 ? null : mostOf(devanagariEvidence(text), 3);
		case "Arab": return [
			"ar",
			"ur",
			"fa"
		].includes(own) ? arabicLanguage(text, 4) : null;
		case "Beng": return bengaliLanguage(text, 3);
		default: return null;
	}
}
/** The language of which there is at least `enough`, and more than twice as much as of any other. */
function mostOf(evidence, enough) {
	const [first, second] = Object.entries(evidence).sort(([, a], [, b]) => b - a);
	return first && first[1] >= enough && first[1] > 2 * (second?.[1] ?? 0) ? first[0] : null;
}
function arabicLanguage(text, enough) {
	const { urdu, persian, own } = arabicEvidence(text);
	if (urdu >= enough && urdu + persian > 2 * own) return "ur";
	if (urdu === 0 && persian >= enough && persian > 2 * own) return "fa";
	return urdu === 0 && own >= enough && own > 2 * persian ? "ar" : null;
}
/** Assamese has two letters of its own, one of them for the most frequent of Bengali. */
var bengaliLanguage = (text, enough) => mostOf({
	as: times(text, /[ৰৱ]/gu),
	bn: times(text, /র/gu)
}, enough);
// ../../shared/html/html.ts
/** Markup that is known to be safe: made in this file and nowhere else. */
var Html = class {
	/** @internal Use the {@link html} tag. */
	markup;
	constructor(markup) {
		this.markup = markup;
	}
	toString() {
		return this.markup;
	}
};
/** Text made safe for element content and for attribute values in double quotes. */
function escapeHtml(text) {
	const safe = escapeContent(text);
	return text.includes("\"") ? safe.replaceAll("\"", "&quot;") : safe;
}
/**
* Text made safe for element content alone, where quotation marks are just that.
*
* Most copy has nothing to escape, and looking for one letter is what engines do fastest: half a pattern's time on
* scripts beyond Latin-1. The text itself is looked at each time, since a replaced one is in pieces.
*/
function escapeContent(text) {
	let safe = text;
	if (text.includes("&")) safe = safe.replaceAll("&", "&amp;");
	if (text.includes("<")) safe = safe.replaceAll("<", "&lt;");
	if (text.includes(">")) safe = safe.replaceAll(">", "&gt;");
	return safe;
}
function print(value) {
	if (value instanceof Html) return value.markup;
	if (typeof value === "string") return escapeHtml(value);
	if (typeof value === "number") return String(value);
	if (!value) return "";
	let printed = "";
	for (const part of value) printed += part.markup;
	return printed;
}
/**
* The only way to make markup: literals stand as written, values are escaped.
* Attribute values stand in double quotes in the literal. `null`, `undefined` and `false` print nothing.
*
* @example html`<figcaption>${caption}</figcaption>`
*/
function html$1(literals, ...values) {
	let markup = literals[0];
	for (let i = 0; i < values.length; i++) {
		const value = values[i];
		if (value) markup += print(value);
		else if (value === 0) markup += "0";
		const literal = literals[i + 1];
		if (literal !== "") markup += literal;
	}
	return new Html(markup);
}
/** Several pieces in a row. */
function joinHtml(parts) {
	if (parts.length === 1) return parts[0];
	let markup = "";
	for (const part of parts) markup += part.markup;
	return new Html(markup);
}
var noHtml = new Html("");
// ../../shared/html/direction.ts
var LTR = html$1` dir="ltr"`;
var RTL = html$1` dir="rtl"`;
/**
* The `lang` and `dir` of a block, each where it is not the story's own; null where both are. The direction is what the
* writer set it to, else that of the language found in it.
*/
function blockAttributes(direction, passage, context) {
	if (passage !== null) return attributesOf$1(passage, typeof direction === "string" ? direction : passage.dir, context);
	return direction === context.direction ? null : dirAttribute(direction);
}
function dirAttribute(direction) {
	if (direction === "ltr") return LTR;
	return direction === "rtl" ? RTL : null;
}
var attributesOf$1 = ({ lang }, dir, context) => html$1` lang="${lang}"${dir === context.direction ? null : dirAttribute(dir)}`;
/** The same of a text that no block holds, such as a caption. */
var passageAttributes = (passage, context) => passage && attributesOf$1(passage, passage.dir, context);
/**
* A start tag with those attributes where they are due. All its common forms are made once: most blocks of a page share
* them.
*
* @example const start = directedTag((attributes) => html`<p${attributes}>`);
*/
function directedTag(tag) {
	const [plain, ltr, rtl] = [
		tag(null),
		tag(LTR),
		tag(RTL)
	];
	return (block, context) => {
		const passage = context.findsPassages ? context.passageOf(block.children) : null;
		const attributes = blockAttributes(block.direction, passage, context);
		if (attributes === null) return plain;
		if (attributes === LTR) return ltr;
		return attributes === RTL ? rtl : tag(attributes);
	};
}
/**
* Who said it, inside a block that may be in another language than the name. The name keeps its own direction, and the
* block its side.
*/
function attributionHtml(name, around, context) {
	if (name === "") return noHtml;
	const said = html$1`${name}`;
	if (around !== null && isWrittenLike(name, around.lang)) return said;
	const own = context.passageIn(name);
	if (own !== null) return html$1`<bdi${passageAttributes(own, context)}>${said}</bdi>`;
	if (around === null) return said;
	const { language: lang, direction: dir } = context;
	return html$1`<bdi lang="${lang}" dir="${dir}">${said}</bdi>`;
}
// ../../shared/blocks/block.ts
/** Declares a block; gives its node type to the methods. */
var defineBlock = (block) => block;
/** Properties that Lexical writes on every element node. */
var elementShape = {
	version: int(),
	children: array(custom()).default([]),
	direction: _enum(["ltr", "rtl"]).nullable().default(null),
	format: union([_enum([
		"",
		"left",
		"start",
		"center",
		"right",
		"end",
		"justify"
	]), literal(0)]).default(""),
	indent: int().min(0).max(20).default(0)
};
// ../../shared/blocks/says.ts
/** A line of the running copy, with what differs from a plain one. */
var saidLine = (line) => ({
	id: null,
	level: 0,
	standing: "copy",
	runs: [],
	notes: [],
	...line
});
/** A line of words; nothing if it has no words and nothing is said beside them: an empty line is a typing habit, not copy. */
var wordsLine = (line) => {
	const made = saidLine(line);
	return made.notes.length === 0 && saidText(made.runs).trim() === "" ? [] : [made];
};
var deeper = (lines) => lines.map((line) => ({
	...line,
	level: line.level + 1
}));
/** Words that are set in no special way; nothing for no words. */
var plainRun = (text) => text === "" ? [] : [{
	text,
	looks: []
}];
/** Words beside the copy that are read or heard. Nothing if they are empty. */
var readNote = (label, words) => noteOf(label, words, true);
/** A setting, address or other fact that is not read as words. Nothing if it is empty. */
var settingNote = (label, value) => noteOf(label, value, false);
function noteOf(label, words, isRead) {
	const runs = typeof words === "string" ? plainRun(words) : words;
	return runs.length === 0 ? [] : [{
		label,
		runs,
		isRead
	}];
}
var DIRECTIONS = {
	ltr: "left to right",
	rtl: "right to left"
};
var directionName = (direction) => DIRECTIONS[String(direction)] ?? "";
/** What every element node can be set to, beside what its own kind says. */
var elementNotes = ({ direction, format, indent }) => [
	...settingNote("Direction", directionName(direction)),
	...settingNote("Alignment", typeof format === "string" ? format : ""),
	...settingNote("Indent", typeof indent === "number" && indent > 0 ? String(indent) : "")
];
/** The words of runs, without how they are set. */
var saidText = (runs) => runs.map(({ text }) => text).join("");
// ../../shared/blocks/spoken-text.ts
/** Words as plain text, with who says them on a line of their own: `— Asha`. Empty if there are no words. */
var spokenText = (words, attribution) => {
	if (words.trim() === "") return "";
	const by = attribution.trim();
	return by === "" ? words : `${words}\n— ${by}`;
};
// ../../shared/blocks/block-quote/index.ts
var BlockQuoteNode = looseObject({
	...elementShape,
	type: literal("block-quote"),
	attribution: string().default("")
});
var start$1 = directedTag((attributes) => html$1`<figure class="block-quote"${attributes}><blockquote><p>`);
var blockQuote = defineBlock({
	type: "block-quote",
	version: 1,
	label: "Block quote",
	place: "block",
	contains: "inline",
	schema: BlockQuoteNode,
	writeHtml: (node, out, context) => {
		if (areBlank(node.children)) return;
		const attribution = node.attribution.trim();
		const by = attribution && html$1`<figcaption>${attributionHtml(attribution, context.passageOf(node.children), context)}</figcaption>`;
		out.add(start$1(node, context));
		context.write(node.children, out);
		out.add(html$1`</p></blockquote>${by}</figure>\n`);
	},
	toText: (node, { children }) => areBlank(node.children) ? "" : spokenText(children(node), node.attribution),
	says: (node, { runs }) => wordsLine({
		kind: "Block quote",
		runs: runs(node.children),
		notes: [...readNote("Attribution", node.attribution), ...elementNotes(node)]
	})
});
// ../../shared/blocks/divider/index.ts
var RULE = html$1`<hr>\n`;
var divider = defineBlock({
	type: "divider",
	version: 1,
	label: "Divider",
	place: "block",
	contains: "nothing",
	schema: looseObject({
		type: literal("divider"),
		version: int()
	}),
	writeHtml: (_node, out) => out.add(RULE),
	toText: () => "",
	toClipboard: () => "* * *",
	says: () => [saidLine({ kind: "Divider" })]
});
// ../../shared/blocks/heading/index.ts
/** Headings of the body are h2 to h4: h1 is the headline's. */
var HeadingNode = looseObject({
	...elementShape,
	type: literal("heading"),
	tag: _enum([
		"h2",
		"h3",
		"h4"
	])
});
var TAGS$1 = {
	h2: {
		start: directedTag((attributes) => html$1`<h2${attributes}>`),
		end: html$1`</h2>\n`
	},
	h3: {
		start: directedTag((attributes) => html$1`<h3${attributes}>`),
		end: html$1`</h3>\n`
	},
	h4: {
		start: directedTag((attributes) => html$1`<h4${attributes}>`),
		end: html$1`</h4>\n`
	}
};
var heading = defineBlock({
	type: "heading",
	version: 1,
	label: "Heading",
	place: "block",
	contains: "inline",
	schema: HeadingNode,
	writeHtml: (node, out, context) => {
		if (areBlank(node.children)) return;
		const { start, end } = TAGS$1[node.tag];
		out.add(start(node, context));
		context.write(node.children, out);
		out.add(end);
	},
	toText: (node, { children }) => children(node),
	says: (node, { runs }) => wordsLine({
		kind: `Heading ${node.tag.slice(1)}`,
		runs: runs(node.children),
		notes: elementNotes(node)
	})
});
// ../../shared/html/href.ts
var SCHEMES = /* @__PURE__ */ new Set([
	"http:",
	"https:",
	"mailto:",
	"tel:"
]);
/** The common absolute address: a named host in lower case, then letters of RFC 3986 only. It can stand as it is. */
var PLAIN = /^https?:\/\/(?:(?!xn--)[a-z\d-]+\.)+[a-z]{2,}(?:[/?][\w\-.~:/?@!$&'()*+,;=]*)?(?:#[\w\-.~:/?@!$&'()*+,;=]*)?$/;
/** Letters that WHATWG's URL parser lets stand in a path but RFC 3986 does not. */
var NOT_IN_A_URI = /[|^`{}\\[\]]|%(?![\da-f]{2})/gi;
/**
* The address as it may stand in a published `href`, or null where the link may not be published:
* http, https, mailto and tel only, absolute, every letter allowed by RFC 3986.
*/
function safeHref(href) {
	if (PLAIN.test(href)) return href;
	if (!URL.canParse(href)) return null;
	const { protocol, href: parsed, hostname } = new URL(href);
	if (!SCHEMES.has(protocol)) return null;
	return hostname.startsWith("[") ? parsed : parsed.replaceAll(NOT_IN_A_URI, encodeURIComponent);
}
/** Whether a link may stand on a published page: http, https, mailto or tel, and nothing else. */
var isSafeHref = (href) => safeHref(href) !== null;
/** Whether an address that may be published leads away from the house's own site. */
function leavesHouse(href, houseOrigin) {
	if (!href.startsWith(houseOrigin)) return href.startsWith("http");
	const next = href.charAt(houseOrigin.length);
	return next !== "" && next !== "/" && next !== "?" && next !== "#";
}
// ../../shared/html/anchor.ts
/** The start tag of a link, or null where the address may not be published. Links that leave the site say so in `rel`. */
function anchorTag(href, houseOrigin) {
	const safe = safeHref(href);
	if (safe === null) return null;
	return leavesHouse(safe, houseOrigin) ? html$1`<a href="${safe}" rel="external noopener">` : html$1`<a href="${safe}">`;
}
/** A link; the bare text where the address may not be published. */
function anchor(href, inner, houseOrigin) {
	const start = anchorTag(href, houseOrigin);
	return start === null ? inner : html$1`${start}${inner}</a>`;
}
// ../../shared/blocks/link/index.ts
var LinkNode = looseObject({
	...elementShape,
	type: literal("link"),
	url: string().refine(isSafeHref, "is not a web, mail or telephone address"),
	rel: string().nullable().default(null),
	target: string().nullable().default(null),
	title: string().nullable().default(null)
});
var END$1 = html$1`</a>`;
var link = defineBlock({
	type: "link",
	version: 1,
	label: "Link",
	place: "inline",
	contains: "inline",
	schema: LinkNode,
	writeHtml: (node, out, context) => {
		const start = areBlank(node.children) ? null : anchorTag(node.url, context.houseOrigin);
		if (start) out.add(start);
		context.write(node.children, out);
		if (start) out.add(END$1);
	},
	toText: (node, { children }) => children(node),
	says: ({ url, title, rel, target, children }, { runs }) => {
		const looks = [`link to ${url}`, ...Object.entries({
			title,
			rel,
			target
		}).flatMap(([name, value]) => value ? [`link’s ${name} ${value}`] : [])];
		return runs(children).map((run) => ({
			...run,
			looks: [...looks, ...run.looks]
		}));
	}
});
// ../../shared/html/words-of.ts
/** What is said within one block, its inline nodes' words in a row. */
var wordsOf$3 = (nodes) => nodes.map(({ text, children }) => typeof text === "string" ? text : children ? wordsOf$3(children) : " ").join("");
// ../../shared/blocks/list/list-items.ts
var NEXT = html$1`</li>\n<li>`;
var SPAN_END = html$1`</span>`;
/**
* Writes a list's items for the page. Lexical keeps a nested list in an item of its own; on a page it belongs to the
* item before it, or the reader sees an empty bullet. One that has no item before it moves up a level.
*
* @param isOpen whether an item stands open already, which the first one written here closes
* @returns whether there was an item; the last one is left open
*/
function writeItems(list, into, out, context, isOpen = false) {
	let wrote = false;
	for (const { children = [] } of list.children ?? []) {
		const lists = children.some(isList$1) ? children.filter(isList$1) : [];
		const words = lists.length > 0 ? children.filter((node) => !isList$1(node)) : children;
		if (!areBlank(words)) {
			const own = passageAttributes(context.findsPassages && into.passage === null ? context.passageOf(words) : null, context);
			const span = lists.length > 0 ? own : null;
			const item = span === null ? own : null;
			out.add(isOpen || wrote ? nextItem(item) : into.start(item));
			if (span) out.add(html$1`<span${span}>`);
			context.write(words, out);
			if (span) out.add(SPAN_END);
			wrote = true;
		}
		if (wrote) context.write(lists, out);
		else for (const each of lists) wrote = writeItems(each, into, out, context, isOpen || wrote) || wrote;
	}
	return wrote;
}
var nextItem = (attributes) => attributes === null ? NEXT : html$1`</li>\n<li${attributes}>`;
/** What a list is in, the lists inside it included, where none of its items is surely in another language. */
function passageOfAll(list, context) {
	const items = itemsOf(list).map(wordsOf$3);
	const passage = context.passageIn(items.join(" "));
	return passage && items.every((words) => passageLanguage(words, passage.lang) === null) ? passage : null;
}
var itemsOf = ({ children = [] }) => children.flatMap((item) => {
	const inside = item.children ?? [];
	return [inside.filter((node) => !isList$1(node)), ...inside.filter(isList$1).flatMap(itemsOf)];
});
var isList$1 = ({ type }) => type === "list";
// ../../shared/blocks/list/index.ts
var ListNode = looseObject({
	...elementShape,
	type: literal("list"),
	listType: _enum(["bullet", "number"]),
	start: int().default(1),
	tag: _enum(["ul", "ol"])
});
var ListItemNode = looseObject({
	...elementShape,
	type: literal("listitem"),
	value: int().default(1)
});
var BULLETS = html$1`<ul>\n<li>`;
var BULLETS_END = html$1`</li>\n</ul>\n`;
var NUMBERS_END = html$1`</li>\n</ol>\n`;
var startOf = ({ listType, start, direction }, passage, context) => (item) => {
	const own = blockAttributes(direction, passage, context);
	if (listType === "bullet") return own === null && item === null ? BULLETS : html$1`<ul${own}>\n<li${item}>`;
	return html$1`<ol${start !== 1 && html$1` start="${start}"`}${own}>\n<li${item}>`;
};
var list$5 = defineBlock({
	type: "list",
	version: 1,
	label: "List",
	place: "block",
	contains: "item",
	schema: ListNode,
	writeHtml: (node, out, context) => {
		const passage = context.findsPassages ? passageOfAll(node, context) : null;
		if (writeItems(node, {
			start: startOf(node, passage, context),
			passage
		}, out, context)) out.add(node.listType === "bullet" ? BULLETS_END : NUMBERS_END);
	},
	toText: (node, { children }) => node.children.map((item) => children({
		...node,
		children: [item]
	})).filter((line) => line !== "").join("\n"),
	says: (node, { lines }) => [saidLine({
		kind: node.listType === "bullet" ? "Bulleted list" : "Numbered list",
		notes: [...settingNote("First number", node.listType === "number" && node.start !== 1 ? `${node.start}` : ""), ...elementNotes(node)]
	}), ...deeper(lines(node.children))]
});
var ITEM = html$1`<li>`;
var ITEM_END = html$1`</li>\n`;
var listItem = defineBlock({
	type: "listitem",
	version: 1,
	label: "List item",
	place: "item",
	contains: "inline",
	alsoContains: ["list"],
	schema: ListItemNode,
	writeHtml: (node, out, context) => {
		if (areBlank(node.children)) return;
		out.add(ITEM);
		context.write(node.children, out);
		out.add(ITEM_END);
	},
	toText: (node, { children }) => linesOf$2(node.children).map((part) => children({
		...node,
		children: part
	})).join("\n"),
	says: ({ children, direction, format }, { runs, lines }) => [...wordsLine({
		kind: "List item",
		runs: runs(children.filter((node) => !isList(node))),
		notes: elementNotes({
			direction,
			format,
			indent: 0
		})
	}), ...lines(children.filter(isList))]
});
/** An item's own words and the lists inside it, each on lines of their own. */
function linesOf$2(nodes) {
	const words = nodes.filter((node) => !isList(node));
	const lists = nodes.filter(isList).map((nested) => [nested]);
	return words.length > 0 ? [words, ...lists] : lists;
}
var isList = ({ type }) => type === "list";
// ../../shared/blocks/paragraph/index.ts
var ParagraphNode = looseObject({
	...elementShape,
	type: literal("paragraph"),
	/** The format and style that typing in it begins with. */
	textFormat: int().default(0),
	textStyle: string().default("")
});
var start = directedTag((attributes) => html$1`<p${attributes}>`);
var END = html$1`</p>\n`;
var paragraph = defineBlock({
	type: "paragraph",
	version: 1,
	label: "Paragraph",
	place: "block",
	contains: "inline",
	schema: ParagraphNode,
	writeHtml: (node, out, context) => {
		if (areBlank(node.children)) return;
		out.add(start(node, context));
		context.write(node.children, out);
		out.add(END);
	},
	toText: (node, { children }) => children(node),
	says: (node, { runs }) => wordsLine({
		kind: "Paragraph",
		runs: runs(node.children),
		notes: elementNotes(node)
	})
});
// ../../shared/story/missing-from-photo.ts
var REQUIRED_OF_PHOTO = [
	"file",
	"credit",
	"alt"
];
/** What a photo must have before its story can be published, as the newsroom calls it. */
var NAMES$1 = {
	file: "the picture itself",
	credit: "a credit",
	alt: "alt text"
};
var saysSomething = (text) => /[\p{L}\p{N}]/u.test(text);
/** Which of these a photo lacks. */
var lackingFields = (photo) => REQUIRED_OF_PHOTO.filter((field) => {
	switch (field) {
		case "file": return photo.file === null;
		case "credit": return !saysSomething(stripCreditWording(photo.credit));
		case "alt": return !photo.decorative && !saysSomething(photo.alt);
	}
});
/** What a photo lacks, in words: `a credit`. */
var missingFromPhoto = (photo) => lackingFields(photo).map((field) => NAMES$1[field]);
// ../../shared/story/caption-marks.ts
/**
* Emphasis and links of a caption: which stretch of its plain text, in UTF-16 code units. The caption itself stays plain
* text, so that whatever reads it, from search to the picture's own metadata, reads the words.
*/
var CaptionMark = object({
	start: int().nonnegative(),
	end: int().positive(),
	kind: _enum([
		"bold",
		"italic",
		"link"
	]),
	/** Of a link. */
	href: string().optional()
}).readonly();
/** A caption in stretches of one way each, in reading order. What marks say beyond its text is left. */
function captionRuns({ caption, captionMarks = [] }) {
	const marks = captionMarks.map((mark) => ({
		...mark,
		end: Math.min(mark.end, caption.length)
	})).filter(({ start, end }) => start < end);
	const edges = [
		0,
		caption.length,
		...marks.flatMap(({ start, end }) => [start, end])
	];
	const places = [...new Set(edges)].filter((at) => at <= caption.length).sort((a, b) => a - b);
	return places.slice(0, -1).map((start, index) => {
		const end = places[index + 1] ?? caption.length;
		const over = marks.filter((mark) => mark.start <= start && mark.end >= end);
		return {
			text: caption.slice(start, end),
			bold: over.some(({ kind }) => kind === "bold"),
			italic: over.some(({ kind }) => kind === "italic"),
			href: over.find(({ kind }) => kind === "link")?.href ?? null
		};
	});
}
// ../../shared/html/caption.ts
function emphasis({ text, bold, italic }) {
	const words = italic ? html$1`<em>${text}</em>` : html$1`${text}`;
	return bold ? html$1`<strong>${words}</strong>` : words;
}
/** Without the spaces around it, its marks on the same words. */
function trimmed({ caption, captionMarks = [] }) {
	const lead = caption.length - caption.trimStart().length;
	const moved = captionMarks.map((mark) => ({
		...mark,
		start: Math.max(0, mark.start - lead),
		end: mark.end - lead
	}));
	return {
		caption: caption.trim(),
		captionMarks: moved
	};
}
/** A caption with its emphasis and its links. A link that may not be published leaves its words. */
function captionWords(caption, { houseOrigin }) {
	const parts = [];
	for (const run of captionRuns(trimmed(caption))) {
		const last = parts.at(-1);
		if (last?.href === run.href) last.words.push(emphasis(run));
		else parts.push({
			href: run.href,
			words: [emphasis(run)]
		});
	}
	return html$1`${parts.map(({ href, words }) => href === null ? html$1`${words}` : anchor(href, html$1`${words}`, houseOrigin))}`;
}
// ../../shared/html/photo-room.ts
/** The measures of `photo.css` and `page.css`: the column, a wide photo, and the column's margins, in rem. */
var COLUMN_REM = 42;
var WIDE_REM = 58;
var MARGINS_REM = 2.5;
/** The window's width from which a wide photo leaves the column, in rem. */
var WIDE_FROM_REM = 64;
/**
* The proportions that `photo.css` knows by class, widest first. A photo is given the class of the widest that is not
* wider than itself, so that a height worked out from the class is never lower than the photo's own. The page has no
* `style` attribute to say a photo's own proportion with: a strict policy would refuse it.
*/
var SHAPES = [
	["2x1", 2],
	["16x9", 16 / 9],
	["3x2", 3 / 2],
	["4x3", 4 / 3],
	["1x1", 1],
	["4x5", 4 / 5],
	["2x3", 2 / 3],
	["9x16", 9 / 16]
];
var TALLEST = "1x4";
/** Scaling to whole pixels moves a proportion by less than this. */
var TOLERANCE = .01;
/**
* The room for a picture whose largest file has this size; null while the slot waits for one. A picture is never shown
* larger than its file, so one that is narrower than the column stays in it whatever room was chosen.
*/
function photoRoom(chosen, file) {
	const room = file && file.width < 672 ? "column" : chosen ?? "column";
	const classes = ["photo", ...room === "column" ? [] : [`photo-${room}`]];
	if (!file) return {
		className: classes.join(" "),
		sizes: sizesOf(room, null, 1)
	};
	const [shape, ratio] = shapeOf(file);
	return {
		className: [...classes, `is-${shape}`].join(" "),
		sizes: sizesOf(room, file.width, ratio)
	};
}
function shapeOf({ width, height }) {
	return SHAPES.find(([, ratio]) => width / height >= ratio - TOLERANCE) ?? [TALLEST, 1 / 4];
}
function sizesOf(room, width, ratio) {
	const own = width === null ? [] : [`${width}px`];
	const inColumn = least([
		...own,
		`${COLUMN_REM}rem`,
		`100vw - ${MARGINS_REM}rem`
	]);
	const tall = `max(${COLUMN_REM}rem, ${Math.round(ratio * 100)}vh)`;
	switch (room) {
		case "column": return inColumn;
		case "wide": return `(min-width: ${WIDE_FROM_REM}rem) ${least([
			...own,
			`${WIDE_REM}rem`,
			tall
		])}, ${inColumn}`;
		case "full": return least([
			...own,
			"100vw",
			tall
		]);
	}
}
var least = (lengths) => `min(${lengths.join(", ")})`;
// ../../shared/html/figure.ts
/**
* One photo as the page shows it: picture, caption and credit, each in its own element. The credit is there with or
* without a caption. In a preview, what is still missing is shown in its place.
*/
function photoFigure(photoId, context) {
	const photo = context.photos[photoId];
	if (!photo) return noHtml;
	const renditions = context.renditions[photoId] ?? [];
	const caption = photo.caption.trim();
	const credit = printCredit(context.house, photo.credit, context.language);
	const fallback = renditions.findLast(({ mime }) => mime === "image/jpeg") ?? renditions.at(-1) ?? null;
	const { className, sizes } = photoRoom(photo.size, fallback);
	const inOwn = (text) => passageAttributes(context.passageIn(text), context);
	const captionHtml = caption && html$1`<p class="photo-caption"${inOwn(caption)}>${captionWords(photo, context)}</p>\n`;
	const creditHtml = credit && html$1`<p class="photo-credit">${credit}</p>`;
	const words = (caption || credit) && html$1`<figcaption>${captionHtml}${creditHtml}</figcaption>`;
	const shown = fallback && picture(photoId, photo, {
		renditions,
		fallback,
		sizes
	}, context);
	return html$1`<figure class="${className}">${unfinished(photo, context)}${shown}${words}</figure>\n`;
}
function picture(photoId, photo, { renditions, fallback, sizes }, context) {
	const alt = photo.decorative ? "" : photo.alt.trim();
	const own = renditions.filter(({ mime }) => mime === fallback.mime);
	const sources = [...new Set(renditions.map(({ mime }) => mime))].filter((mime) => mime !== fallback.mime).map((mime) => html$1`<source type="${mime}" srcset="${srcset(renditions.filter((each) => each.mime === mime))}" sizes="${sizes}">`);
	const choice = own.length > 1 && html$1` srcset="${srcset(own)}" sizes="${sizes}"`;
	const loading = photoId === context.leadPhotoId ? html$1`loading="eager" fetchpriority="high"` : html$1`loading="lazy" decoding="async"`;
	return html$1`<picture>${sources}${html$1`<img src="${fallback.href}"${choice} width="${fallback.width}" height="${fallback.height}" alt="${alt}"${passageAttributes(context.passageIn(alt), context)} ${loading}>`}</picture>`;
}
var srcset = (renditions) => renditions.map(({ href, width }) => `${href} ${width}w`).join(", ");
/** What an editor sees in the preview where the published page would be wrong. */
function unfinished(photo, context) {
	const missing = missingFromPhoto(photo);
	if (context.purpose === "page" || missing.length === 0) return noHtml;
	return html$1`<p class="photo-unfinished" lang="en" dir="ltr">This photo still needs: ${missing.join(", ")}.</p>`;
}
// ../../node_modules/uuid/dist-node/stringify.js
var byteToHex = [];
for (let i = 0; i < 256; ++i) byteToHex.push((i + 256).toString(16).slice(1));
function unsafeStringify(arr, offset = 0) {
	return (byteToHex[arr[offset + 0]] + byteToHex[arr[offset + 1]] + byteToHex[arr[offset + 2]] + byteToHex[arr[offset + 3]] + "-" + byteToHex[arr[offset + 4]] + byteToHex[arr[offset + 5]] + "-" + byteToHex[arr[offset + 6]] + byteToHex[arr[offset + 7]] + "-" + byteToHex[arr[offset + 8]] + byteToHex[arr[offset + 9]] + "-" + byteToHex[arr[offset + 10]] + byteToHex[arr[offset + 11]] + byteToHex[arr[offset + 12]] + byteToHex[arr[offset + 13]] + byteToHex[arr[offset + 14]] + byteToHex[arr[offset + 15]]).toLowerCase();
}
// ../../node_modules/uuid/dist-node/rng.js
var rnds8 = /* @__PURE__ */ new Uint8Array(16);
function rng() {
	return crypto.getRandomValues(rnds8);
}
// ../../node_modules/uuid/dist-node/v7.js
var _state = {};
function v7(options, buf, offset) {
	let bytes;
	if (options) bytes = v7Bytes(options.random ?? options.rng?.() ?? rng(), options.msecs, options.seq, buf, offset);
	else {
		const now = Date.now();
		const rnds = rng();
		updateV7State(_state, now, rnds);
		bytes = v7Bytes(rnds, _state.msecs, _state.seq, buf, offset);
	}
	return buf ?? unsafeStringify(bytes);
}
function updateV7State(state, now, rnds) {
	state.msecs ??= -Infinity;
	state.seq ??= 0;
	if (now > state.msecs) {
		state.seq = v7Sequence(rnds);
		state.msecs = now;
	} else {
		state.seq = state.seq + 1 | 0;
		if (state.seq === 0) state.msecs++;
	}
	return state;
}
function v7Bytes(rnds, msecs, seq, buf, offset = 0) {
	if (rnds.length < 16) throw new Error("Random bytes length must be >= 16");
	if (!buf) {
		buf = /* @__PURE__ */ new Uint8Array(16);
		offset = 0;
	} else if (offset < 0 || offset + 16 > buf.length) throw new RangeError(`UUID byte range ${offset}:${offset + 15} is out of buffer bounds`);
	msecs ??= Date.now();
	seq ??= v7Sequence(rnds);
	buf[offset++] = msecs / 1099511627776 & 255;
	buf[offset++] = msecs / 4294967296 & 255;
	buf[offset++] = msecs / 16777216 & 255;
	buf[offset++] = msecs / 65536 & 255;
	buf[offset++] = msecs / 256 & 255;
	buf[offset++] = msecs & 255;
	buf[offset++] = 112 | seq >>> 28 & 15;
	buf[offset++] = seq >>> 20 & 255;
	buf[offset++] = 128 | seq >>> 14 & 63;
	buf[offset++] = seq >>> 6 & 255;
	buf[offset++] = seq << 2 & 255 | rnds[10] & 3;
	buf[offset++] = rnds[11];
	buf[offset++] = rnds[12];
	buf[offset++] = rnds[13];
	buf[offset++] = rnds[14];
	buf[offset++] = rnds[15];
	return buf;
}
function v7Sequence(rnds) {
	return (rnds[6] & 127) << 24 | rnds[7] << 16 | rnds[8] << 8 | rnds[9];
}
// ../../shared/story/ids.ts
/** UUIDv7 (RFC 9562): sortable by creation, so libraries can merge without renumbering. */
var StoryId = uuid().brand();
/** Names one photo slot of one story; the picture itself is named by its {@link Sha256}. */
var PhotoId = uuid().brand();
uuid().brand();
uuid().brand();
/** SHA-256 of a file or a document, 64 lower-case hex digits. */
var Sha256 = string().regex(/^[0-9a-f]{64}$/).brand();
var newStoryId = () => v7();
var newPhotoId = () => v7();
// ../../shared/story/photo-says.ts
/** What a photo says of itself, field by field, in the order of reading. A field that is missing does not compile. */
var FIELDS$2 = {
	caption: (photo) => readNote("Caption", saidCaption(photo)),
	captionMarks: () => [],
	credit: ({ credit }) => readNote("Credit", credit),
	alt: ({ alt }) => readNote("Alternative text", alt),
	decorative: ({ decorative }) => settingNote("Decorative", decorative ? "yes" : ""),
	file: ({ file }) => settingNote("File", file ? `${file.width} × ${file.height} pixels, ${file.mime}, ${file.bytes} bytes, SHA-256 ${file.sha256.slice(0, 16)}…` : ""),
	creator: ({ creator }) => readNote("Creator", creator),
	jobTitle: ({ jobTitle }) => settingNote("Creator’s job title", jobTitle),
	creditLine: ({ creditLine }) => settingNote("Credit as supplied", creditLine),
	copyrightNotice: ({ copyrightNotice }) => settingNote("Copyright", copyrightNotice),
	source: ({ source }) => settingNote("Source", source),
	usageTerms: ({ usageTerms }) => settingNote("Usage terms", usageTerms),
	instructions: ({ instructions }) => settingNote("Instructions", instructions),
	webStatement: ({ webStatement }) => settingNote("Licence", webStatement),
	licensorName: ({ licensorName }) => settingNote("Licensor", licensorName),
	licensorUrl: ({ licensorUrl }) => settingNote("Licensor’s address", licensorUrl),
	headline: ({ headline }) => settingNote("Headline of the picture", headline),
	persons: ({ persons }) => readNote("Persons shown", persons.join("; ")),
	keywords: ({ keywords }) => settingNote("Keywords", keywords.join("; ")),
	place: ({ place }) => settingNote("Place", place),
	takenAt: ({ takenAt }) => settingNote("Taken", takenAt ?? ""),
	digitalSourceType: ({ digitalSourceType }) => settingNote("How it was made", digitalSourceType),
	aspect: ({ aspect }) => settingNote("Shape on the page", aspect ?? ""),
	size: ({ size }) => settingNote("Size on the page", size ?? ""),
	focalPoint: ({ focalPoint }) => settingNote("Focal point", focalPoint ? `${percent(focalPoint.x)} from the left, ${percent(focalPoint.y)} from the top` : ""),
	crops: ({ crops = {} }) => settingNote("Cuts", Object.entries(crops).map(([shape, { x, y, width }]) => `${shape}: ${percent(width)} wide, ${percent(x)} from the left, ${percent(y)} from the top`).join("\n"))
};
/** To the digit: a cut that moved by a hair is another cut, and rounding only hides the noise of binary fractions. */
var percent = (fraction) => `${Number((fraction * 100).toPrecision(12))} %`;
/** The words of a caption with their emphasis and links. */
var saidCaption = (photo) => captionRuns(photo).map(({ text, bold, italic, href }) => ({
	text,
	looks: [
		...href === null ? [] : [`link to ${href}`],
		...bold ? ["bold"] : [],
		...italic ? ["italic"] : []
	]
}));
/** Everything that is said of a photo, its words first. */
var photoNotes = (photo) => Object.values(FIELDS$2).flatMap((says) => says(photo));
var photo = defineBlock({
	type: "photo",
	version: 1,
	label: "Photo",
	place: "block",
	contains: "nothing",
	schema: looseObject({
		type: literal("photo"),
		version: int(),
		photoId: PhotoId
	}),
	writeHtml: (node, out, context) => out.add(photoFigure(node.photoId, context)),
	toText: (node, { photos }) => photos[node.photoId]?.caption ?? "",
	toClipboard: ({ photoId }, { photos }) => [photos[photoId]?.caption, photos[photoId]?.credit].map((words) => words?.trim()).filter(Boolean).join("\n"),
	says: ({ photoId }, { photos }) => {
		const photo = photos[photoId];
		return [saidLine({
			kind: "Photo",
			id: photoId,
			standing: "beside",
			notes: photo ? photoNotes(photo) : settingNote("Photo", "not in this story")
		})];
	}
});
var pullQuote = defineBlock({
	type: "pull-quote",
	version: 1,
	label: "Pull quote",
	place: "block",
	contains: "nothing",
	schema: looseObject({
		type: literal("pull-quote"),
		version: int(),
		text: string().default(""),
		attribution: string().default("")
	}),
	writeHtml: (node, out, context) => {
		const words = node.text.trim();
		if (words === "") return;
		const by = node.attribution.trim();
		const passage = context.passageIn(words);
		const attribution = by && html$1`<p class="pull-quote-attribution">${attributionHtml(by, passage, context)}</p>`;
		const hidden = context.inCopy(words) && html$1` aria-hidden="true"`;
		out.add(html$1`<aside class="pull-quote" role="none"${passageAttributes(passage, context)}${hidden}><p class="pull-quote-text">${words}</p>${attribution}</aside>\n`);
	},
	toText: () => "",
	toClipboard: ({ text, attribution }) => spokenText(text.trim(), attribution),
	says: ({ text, attribution }) => [saidLine({
		kind: "Pull quote",
		standing: "beside",
		runs: plainRun(text),
		notes: readNote("Attribution", attribution)
	})]
});
// ../../shared/blocks/text/format.ts
/** Lexical's text format bits and their elements, outermost first. */
var FORMATS$2 = [
	[
		1,
		html$1`<strong>`,
		html$1`</strong>`
	],
	[
		2,
		html$1`<em>`,
		html$1`</em>`
	],
	[
		8,
		html$1`<u>`,
		html$1`</u>`
	],
	[
		4,
		html$1`<s>`,
		html$1`</s>`
	],
	[
		32,
		html$1`<sub>`,
		html$1`</sub>`
	],
	[
		64,
		html$1`<sup>`,
		html$1`</sup>`
	],
	[
		16,
		html$1`<code>`,
		html$1`</code>`
	]
];
/** One value for every set of formats, worked out once: a page has thousands of texts. */
var forEachSet = (value) => Array.from({ length: 128 }, (_, bits) => value(bits));
var formatsIn = (bits) => FORMATS$2.filter(([bit]) => bits & bit);
/** Every bit that prints: the others, such as highlight, leave no trace on a page. */
var PRINTED_FORMATS = FORMATS$2.reduce((bits, [bit]) => bits | bit, 0);
var STARTS = forEachSet((bits) => joinHtml(formatsIn(bits).map(([, start]) => start)));
var ENDS = forEachSet((bits) => joinHtml(formatsIn(bits).map(([, , end]) => end).reverse()));
/** For a set of formats that change: those that stand around all of them, and so can stay open. */
var AROUND = forEachSet((changed) => {
	const outermost = FORMATS$2.findIndex(([bit]) => changed & bit);
	return FORMATS$2.slice(0, outermost).reduce((bits, [bit]) => bits | bit, 0);
});
/**
* Writes the texts that stand side by side from `from` on; returns where they end. Neighbours share an element where
* they share its format and all formats around it: bold stays one `strong`. An empty text opens nothing.
*/
function writeTextRun(nodes, from, out) {
	let open = 0;
	let at = from;
	for (; at < nodes.length; at++) {
		const node = nodes[at];
		if (!isText$1(node)) break;
		const wanted = node.format & PRINTED_FORMATS;
		if (wanted !== open) {
			const kept = open & AROUND[open ^ wanted];
			if (kept !== open) out.add(ENDS[open ^ kept]);
			open = kept;
			if (node.text !== "" && wanted !== kept) {
				out.add(STARTS[wanted ^ kept]);
				open = wanted;
			}
		}
		out.addText(node.text);
	}
	if (open !== 0) out.add(ENDS[open]);
	return at;
}
var isText$1 = (node) => node.type === "text";
// ../../shared/blocks/text/looks.ts
/** Lexical's text formats by their bits (`TEXT_TYPE_TO_FORMAT`), as a reader would name them. */
var FORMAT_NAMES = [
	[1, "bold"],
	[2, "italic"],
	[4, "struck through"],
	[8, "underlined"],
	[16, "code"],
	[32, "subscript"],
	[64, "superscript"],
	[128, "highlighted"],
	[256, "lower case"],
	[512, "upper case"],
	[1024, "capitalised"]
];
var ALL_NAMED = FORMAT_NAMES.reduce((bits, [bit]) => bits | bit, 0);
/** How a text is set, in words. A format that this build does not know is named by its number. */
function formatLooks(format) {
	const named = FORMAT_NAMES.filter(([bit]) => format & bit).map(([, name]) => name);
	const rest = format & ~ALL_NAMED;
	return rest === 0 ? named : [...named, `text format ${rest}`];
}
new Set(FORMAT_NAMES.map(([, name]) => name));
var text = defineBlock({
	type: "text",
	version: 1,
	label: "Text",
	place: "inline",
	contains: "nothing",
	schema: looseObject({
		type: literal("text"),
		version: int(),
		text: string(),
		format: int().min(0).default(0),
		detail: int().default(0),
		mode: _enum([
			"normal",
			"token",
			"segmented"
		]).default("normal"),
		style: string().default("")
	}),
	writeHtml: (node, out) => void writeTextRun([node], 0, out),
	toText: (node) => node.text,
	says: ({ text: words, format }) => words === "" ? [] : [{
		text: words,
		looks: formatLooks(format)
	}]
});
var SPACE = html$1` `;
var BREAK = html$1`<br>`;
// ../../shared/blocks/index.ts
/** Every block of this build, one line a folder. The order is the order of the menus. */
var blocks = [
	paragraph,
	heading,
	list$5,
	listItem,
	blockQuote,
	pullQuote,
	photo,
	divider,
	link,
	text,
	defineBlock({
		type: "linebreak",
		version: 1,
		label: "Line break",
		place: "inline",
		contains: "nothing",
		schema: looseObject({
			type: literal("linebreak"),
			version: int()
		}),
		writeHtml: (_node, out) => out.add(BREAK),
		toText: () => "\n",
		says: () => [{
			text: "\n",
			looks: ["line break"]
		}]
	}),
	defineBlock({
		type: "tab",
		version: 1,
		label: "Tab",
		place: "inline",
		contains: "nothing",
		schema: looseObject({
			type: literal("tab"),
			version: int()
		}),
		writeHtml: (_node, out) => out.add(SPACE),
		toText: () => "	",
		says: () => [{
			text: "	",
			looks: ["tab"]
		}]
	})
];
var byType = new Map(blocks.map((block) => [block.type, block]));
/** The block that owns a node type, or undefined for a kind that this build does not know. */
var findBlock = (type) => byType.get(type);
// ../../shared/story/walk.ts
/** The plain text of each top-level block, in order, without those that `read` finds nothing in. */
function textsBy({ body, photos }, read) {
	const context = {
		photos,
		children: (node) => (node.children ?? []).map(textOf).join("")
	};
	const textOf = (node) => read(node, context) ?? "";
	return body.root.children.map(textOf).filter((text) => text.trim() !== "");
}
/** The plain text of each top-level block that says something, in order. */
var blockTexts = (story) => textsBy(story, (node, context) => findBlock(node.type)?.toText(node, context));
// ../../shared/blocks/may-stand.ts
/** Whether a block may stand directly inside another; the top level of a body is `{ contains: 'block' }`. */
var mayStand = (block, holder) => block.place === holder.contains || (holder.alsoContains?.includes(block.type) ?? false);
// ../../shared/story/depth.ts
/**
* Whether data that may come from anywhere is nested deeper than so many levels, each array and object being one. Without
* recursion, which is what such data breaks.
*/
function isDeeperThan(value, levels) {
	let open = isNested$1(value) ? [value] : [];
	for (let level = 1; open.length > 0; level++) {
		if (level > levels) return true;
		open = open.flatMap((each) => Object.values(each).filter(isNested$1));
	}
	return false;
}
var isNested$1 = (value) => typeof value === "object" && value !== null;
// ../../shared/story/body.ts
/** Deeper bodies are hostile, not editorial. */
var MAX_DEPTH$4 = 64;
/** Levels of a property that no block reads: of a block of a later build, or of what one knows nothing about. */
var MAX_UNREAD_DEPTH = 128;
var root = looseObject({
	type: literal("root"),
	children: array(unknown())
});
var emptyBody = () => bodyOf([]);
/** A body of these top-level blocks, in Lexical's serialized form. */
var bodyOf = (children) => ({ root: {
	type: "root",
	version: 1,
	direction: null,
	format: "",
	indent: 0,
	children
} });
/**
* Validates one node and everything below it by each block's own schema, upgrading older versions.
* A node of a kind, or of a newer version, that this build does not know is returned as it came.
*/
function parseNode(input, depth, path, problem) {
	if (depth > MAX_DEPTH$4) {
		problem(`nested deeper than ${MAX_DEPTH$4} levels`, path);
		return null;
	}
	if (typeof input !== "object" || input === null || typeof input.type !== "string") {
		problem("is not a block", path);
		return null;
	}
	const node = input;
	const block = findBlock(node.type);
	if (!block || node.version > block.version) {
		if (!isDeeperThan(node, MAX_UNREAD_DEPTH)) return node;
		problem(`nested deeper than ${MAX_UNREAD_DEPTH} levels`, path);
		return null;
	}
	const parsed = block.schema.safeParse(block.upgrade ? block.upgrade(node) : node);
	if (!parsed.success) {
		for (const issue of parsed.error.issues) problem(issue.message, [...path, ...issue.path.map(String)]);
		return null;
	}
	const own = parsed.data;
	if (holdsTooDeep(own)) {
		problem(`nested deeper than ${MAX_UNREAD_DEPTH} levels`, path);
		return null;
	}
	if (!node.children) return own;
	return {
		...own,
		children: parseChildren(node.children, block, depth, path, problem)
	};
}
function holdsTooDeep(node) {
	for (const key in node) {
		const value = node[key];
		if (typeof value !== "object" || value === null || key === "children") continue;
		if (isDeeperThan(value, MAX_UNREAD_DEPTH)) return true;
	}
	return false;
}
function parseChildren(children, parent, depth, path, problem) {
	const kept = [];
	children.forEach((child, at) => {
		const here = [
			...path,
			"children",
			at
		];
		const node = parseNode(child, depth + 1, here, problem);
		if (!node) return;
		const block = findBlock(node.type);
		if (block && !mayStand(block, parent)) {
			problem(`a ${node.type} cannot stand here`, here);
			return;
		}
		kept.push(node);
	});
	return kept;
}
/** The body of a story: Lexical's serialized editor state, each block validated by its own schema. */
var Body = unknown().transform((input, ctx) => {
	const problem = (message, path) => ctx.addIssue({
		code: "custom",
		message,
		path
	});
	const shell = object({ root }).safeParse(input);
	if (!shell.success) {
		problem("the body has no root", ["root"]);
		return NEVER;
	}
	const children = parseChildren(shell.data.root.children, { contains: "block" }, 0, ["root"], problem);
	return { root: {
		version: 1,
		...shell.data.root,
		type: "root",
		children
	} };
});
// ../../shared/story/photo-crop.ts
/** The shapes that pictures are cut to: width to height. */
var PhotoAspect = _enum([
	"16:9",
	"4:3",
	"1:1",
	"4:5"
]);
/** Cuts by their shape; a shape that is not named is cut around the focal point. */
var PhotoCrops = partialRecord(PhotoAspect, object({
	x: number().min(0).max(1),
	y: number().min(0).max(1),
	width: number().gt(0).max(1)
}));
/** The stored file behind a photo slot. Width and height are pixels after EXIF orientation. */
var PhotoFile = object({
	sha256: Sha256,
	mime: _enum([
		"image/jpeg",
		"image/png",
		"image/webp"
	]),
	width: int().positive(),
	height: int().positive(),
	bytes: int().positive()
});
/**
* What is said about a picture: as the story prints it and as the exported files carry it.
* Names follow IPTC Photo Metadata (Caption/Description, Creator, Credit Line, Copyright Notice, Source,
* Rights Usage Terms, Web Statement of Rights, Licensor URL and Name, Headline, Creator's Job Title, Keywords, Person
* Shown, Digital Source Type, Instructions). A GPS position has no place here: a story never holds one.
*/
var PhotoWords = object({
	caption: string().default(""),
	/** Who must be named, without the house's wording: `PIB`, not `Photo Courtesy: PIB`. */
	credit: string().default(""),
	alt: string().default(""),
	creator: string().default(""),
	copyrightNotice: string().default(""),
	source: string().default(""),
	usageTerms: string().default(""),
	webStatement: string().default(""),
	licensorUrl: string().default(""),
	place: string().default(""),
	/** ISO 8601; without an offset where the camera named none. */
	takenAt: string().nullable().default(null),
	/** The supplier's own few words for the picture; the story's headline is another. */
	headline: string().default(""),
	/** What the creator is: `Staff photographer`. */
	jobTitle: string().default(""),
	/** The credit line as the supplier wrote it, wording and all; what is printed is `credit`. */
	creditLine: string().default(""),
	licensorName: string().default(""),
	keywords: array(string()).readonly().default([]),
	/** Names of the people who can be seen. */
	persons: array(string()).readonly().default([]),
	/** The address of a term of IPTC's list, or what else stood there: see `digital-source-type.ts`. */
	digitalSourceType: string().default(""),
	/** What the supplier asks of whoever uses the picture: embargoes, limits, how it is to be credited. Never exported. */
	instructions: string().default("")
});
/** Room on the page that is more than the column's width. */
var PhotoRoom = _enum(["wide", "full"]);
/** One photo slot of a story. `file` is null while the slot waits for its picture. */
var StoryPhoto = PhotoWords.extend({
	file: PhotoFile.nullable().default(null),
	/** The point that crops keep, as fractions of width and height from the top left. */
	focalPoint: object({
		x: number().min(0).max(1),
		y: number().min(0).max(1)
	}).nullable().default(null),
	/** How the caption says it: emphasis and links. The caption itself is plain text. */
	captionMarks: array(CaptionMark).readonly().optional(),
	/** Cuts that an editor set, by their shape. */
	crops: PhotoCrops.optional(),
	/** The shape that the page shows the picture in; as it is where none was chosen. */
	aspect: PhotoAspect.optional(),
	/** How much room the page gives it; the column's width where nothing was chosen. */
	size: PhotoRoom.optional(),
	/** Says nothing that the text does not: it has no alternative text, and needs none. Its credit prints all the same. */
	decorative: literal(true).optional()
});
/** An empty slot, with whatever is already known about the picture. */
var newStoryPhoto = (known = {}) => StoryPhoto.parse(known);
/** An instant with its zone's offset kept, as ISO 8601: `2024-03-20T17:12:00+05:30`. Never `Z`: the offset is news. */
var ZonedTime = datetime({ offset: true });
var Byline = discriminatedUnion("kind", [object({
	kind: literal("person"),
	name: string(),
	/** Without @. */
	handle: string().optional(),
	role: string().optional(),
	url: url({ protocol: /^https?$/ }).optional()
}), object({
	kind: literal("organisation"),
	name: string(),
	handle: string().optional(),
	url: url({ protocol: /^https?$/ }).optional()
})]);
var RelatedLink = object({
	title: string(),
	url: url({ protocol: /^https?$/ })
});
var Correction = object({
	text: string().min(1),
	at: ZonedTime
});
var Direction = _enum(["ltr", "rtl"]);
/**
* The whole story: with its photo files it can be handed over, exported or kept for good.
* Where it stands in review is not part of it (see `StoryStatus`): approving a text must not change the text.
*/
var Story = object({
	schema: literal(1),
	id: StoryId,
	/** BCP 47. */
	language: string().min(2),
	direction: Direction,
	slug: string(),
	headline: string(),
	headlines: object({
		short: string().default(""),
		social: string().default(""),
		search: string().default("")
	}).prefault({}),
	deck: string().default(""),
	bylines: array(Byline).default([]),
	dateline: string().default(""),
	section: string().default(""),
	tags: array(string()).default([]),
	body: Body,
	photos: record(PhotoId, StoryPhoto).default({}),
	/** The photo that stands for the story elsewhere, where it is not the first; see `lead-photo.ts`. */
	leadPhoto: PhotoId.optional(),
	related: array(RelatedLink).default([]),
	embargo: ZonedTime.nullable().default(null),
	firstPublished: ZonedTime.nullable().default(null),
	/** When the published text last changed in substance; null means it has not since it was first published. */
	updated: ZonedTime.nullable().default(null),
	corrections: array(Correction).default([])
});
/** A new, empty story in the house's language. */
var newStory = (known = {}) => Story.parse({
	id: newStoryId(),
	language: "en",
	direction: "ltr",
	slug: "",
	headline: "",
	body: emptyBody(),
	...known,
	schema: 1
});
var Charset = _enum(Object.keys({
	"utf-8": "Unicode (UTF-8)",
	"utf-16le": "Unicode (UTF-16, little-endian)",
	"utf-16be": "Unicode (UTF-16, big-endian)",
	"windows-1252": "Western European (Windows)",
	macintosh: "Western European (Mac)",
	cp850: "Western European (DOS)",
	cp437: "English (DOS)",
	"windows-1250": "Central European (Windows)",
	"iso-8859-2": "Central European (ISO)",
	cp852: "Central European (DOS)",
	"windows-1251": "Cyrillic (Windows)",
	"koi8-r": "Cyrillic (KOI8-R)",
	"koi8-u": "Ukrainian (KOI8-U)",
	"x-mac-cyrillic": "Cyrillic (Mac)",
	"iso-8859-5": "Cyrillic (ISO)",
	ibm866: "Cyrillic (DOS)",
	"windows-1253": "Greek (Windows)",
	"iso-8859-7": "Greek (ISO)",
	"windows-1254": "Turkish (Windows)",
	"windows-1255": "Hebrew (Windows)",
	"windows-1256": "Arabic (Windows)",
	"iso-8859-6": "Arabic (ISO)",
	"windows-1257": "Baltic (Windows)",
	"windows-1258": "Vietnamese (Windows)",
	"windows-874": "Thai (Windows)",
	shift_jis: "Japanese (Shift-JIS)",
	"euc-jp": "Japanese (EUC)",
	"iso-2022-jp": "Japanese (ISO-2022)",
	gb18030: "Chinese, simplified (GB18030)",
	big5: "Chinese, traditional (Big5)",
	"euc-kr": "Korean (EUC)"
}));
/** How a file's bytes were read as text. */
var ReadCharset = object({
	charset: Charset,
	/** `stated`: the bytes or the file say so. `guessed`: told from the letters. `chosen`: by the user. */
	by: _enum([
		"stated",
		"guessed",
		"chosen"
	]),
	/** Other character sets in which the copy would read about as well; the likeliest first. Empty when it is sure. */
	others: array(Charset)
});
// ../../shared/intake/report.ts
/** Why a line of raw copy is not part of the story. */
var LeftOutReason = _enum([
	"site clock",
	"follow buttons",
	"share buttons",
	"headline ticker",
	"repeated headline",
	"support box",
	"advertisement",
	"related link",
	"subscription prompt",
	"navigation",
	"wire sign-off",
	"repeated line",
	"copyright notice",
	"cookie notice",
	"comments",
	"message header",
	"attachment",
	"page furniture"
]);
/** A line that was left out of the body. `line` counts from 1 in the raw copy. */
var LeftOutLine = object({
	line: int().min(1),
	text: string(),
	reason: LeftOutReason,
	/** The kept paragraph it stood after, so that it can be brought back to its place; null at the top. */
	after: string().nullable(),
	broughtBack: boolean().default(false)
});
/** A line that was kept although it might not be copy. */
var DoubtfulLine = object({
	line: int().min(1),
	text: string(),
	doubt: string()
});
/** A line that became a field: the byline, the credit, the time. `field` names it as the user sees it. */
var ReadLine = object({
	line: int().min(1),
	text: string(),
	field: string()
});
object({
	/** The file's name, or null for pasted copy. */
	source: string().nullable(),
	/** How the file's bytes were read as text; null for pasted copy and for documents that leave no choice. */
	readIn: ReadCharset.nullable().default(null),
	leftOut: array(LeftOutLine),
	doubtful: array(DoubtfulLine),
	read: array(ReadLine)
});
object({
	story: Story,
	text: string(),
	leftOut: array(object({
		line: int().min(1),
		text: string(),
		reason: LeftOutReason
	})),
	doubtful: array(DoubtfulLine),
	read: array(ReadLine),
	readIn: ReadCharset.nullable()
});
/** The story, its body as text with blank lines between paragraphs, and what became of every other line. */
function intakeJson(story, report) {
	const placed = story.body.root.children.filter(({ type }) => type !== "photo");
	return {
		story,
		text: blockTexts({
			body: { root: {
				...story.body.root,
				children: placed
			} },
			photos: {}
		}).join("\n\n"),
		leftOut: report.leftOut.map(({ line, text, reason }) => ({
			line,
			text,
			reason
		})),
		doubtful: [...report.doubtful],
		read: [...report.read],
		readIn: report.readIn
	};
}
// ../../shared/story/word-count.ts
/** A word with its apostrophes, hyphens and decimal points, in any script that spaces its words. */
var WORD = /[\p{L}\p{M}\p{N}]+(?:['’.,‑-][\p{L}\p{M}\p{N}]+)*/gu;
/** Chinese and Japanese: newsrooms count their signs. */
var SIGN$1 = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/gu;
/**
* Letters in a word of the scripts that write words without spaces, on average. Only a dictionary could tell the words
* apart, and `Intl.Segmenter`'s differ from one ICU to the next: the exported `wordCount` would differ by machine. So
* words are reckoned from letters (`\p{L}`: consonants and free-standing vowels).
*
* Measured against ICU 78. The Universal Declaration of Human Rights (2,000 to 3,000 words in each language) as a whole is
* within 4 %, and its paragraphs of 15 words or more are 8 % off on average. Other texts, in percent of ICU's count:
*
* - two paragraphs of news (53 to 75 words): Thai 1 above, Lao 3 below, Khmer 4 above, Burmese 12 below;
* - interface texts (330 to 3,000 words): Thai 4 to 7 above, Khmer at most 1 off, Burmese 12 to 18 below;
* - lists of countries (210 to 1,140 words): Thai 38 above, Lao 15 above, Khmer and Burmese 22 below.
*/
var LETTERS_PER_WORD = {
	Thai: 3,
	Lao: 3.3,
	Khmer: 3.2,
	Myanmar: 2.1
};
/** Zero-width spaces and joiners: they are in a run of letters, and say where its words part. */
var UNSEEN$2 = "\\u200b-\\u200d\\u2060";
var RUNS$1 = Object.entries(LETTERS_PER_WORD).map(([script, lettersPerWord]) => {
	const letter = `(?=[\\p{L}\\p{M}])\\p{Script=${script}}`;
	return {
		run: new RegExp(`${letter}(?:${letter}|[${UNSEEN$2}])*`, "gu"),
		lettersPerWord
	};
});
var UNSPACED$1 = new RegExp(`[\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}${Object.keys(LETTERS_PER_WORD).map((script) => `\\p{Script=${script}}`).join("")}]`, "u");
/** True where some of a text is in a script that writes its words without spaces. */
var isUnspaced = (text) => UNSPACED$1.test(text);
var LETTER = /\p{L}/gu;
/** Where a zero-width space parts a run, a piece up to this many average words long is one word. */
var LONGEST_PIECE = 3;
/** The words in letters that stand together without a space. */
function wordsInRun(run, lettersPerWord) {
	const pieces = run.split("​").map((piece) => (piece.match(LETTER)?.length ?? 0) / lettersPerWord);
	const areParted = pieces.length > 1;
	return pieces.filter((length) => length > 0).reduce((sum, length) => sum + (areParted && length <= LONGEST_PIECE ? 1 : Math.max(1, Math.round(length))), 0);
}
/**
* How many words a text has: counted by spaces, by signs in Chinese and Japanese, and reckoned from letters in Thai, Lao,
* Khmer and Burmese. The same on every machine.
*/
function countWords(text) {
	if (!UNSPACED$1.test(text)) return text.match(WORD)?.length ?? 0;
	let words = text.match(SIGN$1)?.length ?? 0;
	let spaced = text.replaceAll(SIGN$1, " ");
	for (const { run, lettersPerWord } of RUNS$1) spaced = spaced.replaceAll(run, (letters) => {
		words += wordsInRun(letters, lettersPerWord);
		return " ";
	});
	return words + (spaced.match(WORD)?.length ?? 0);
}
// ../../shared/intake/plain.ts
/** The zero of every script's decimal digits that news copy is written in. */
var ZEROS = [
	1632,
	1776,
	2406,
	2534,
	2662,
	2790,
	2918,
	3046,
	3174,
	3302,
	3430
];
function latinDigit(digit) {
	const code = digit.codePointAt(0);
	if (digit.length > 1) return digit;
	const zero = ZEROS.find((first) => code >= first && code < first + 10);
	return zero === void 0 ? digit : String(code - zero);
}
/** A text as its reader sees it: composed, white space single, no invisible marks. Fields are cut from this form. */
var visible = (text) => text.normalize("NFC").replaceAll(/[\u200b-\u200f\u202a-\u202e\u2060-\u2069\u061c\ufeff\u00ad]/g, "").replaceAll("：", ":").replaceAll(/\s{2,}|[^\S ]/g, " ").trim();
/**
* The visible text with digits of every script as 0-9 and quotes straight, letter for letter as long as it was: the
* rules look at this form, and what they find is cut from the visible one.
*/
var plain = (text) => visible(text).replaceAll(/(?![0-9])\p{Nd}/gu, latinDigit).replaceAll(/[\u2018\u2019\u02bc]/g, "'").replaceAll(/[\u201c\u201d]/g, "\"");
/** The words of a text: letters and digits with their marks, and what holds them together. */
var wordsOf$2 = (text) => text.match(/[\p{L}\p{N}@#][\p{L}\p{M}\p{N}'’.\-@]*/gu) ?? [];
var NO_CASE = /[\p{Lo}]/u;
/** Scripts without capitals, and with fewer, longer words to a sentence. */
var isCaseless = (text) => NO_CASE.test(text) && !/\p{Lu}/u.test(text);
/** True where a text ends as a sentence does, in any script, before closing quotes and brackets. */
var endsSentence = (text) => /[.!?…।॥۔؟。]["'”’»)\]]*$/u.test(text) || /[.!?।۔؟,]?["”»]$/u.test(text);
// ../../shared/intake/lines.ts
/**
* Only white space changes: no-break and other spaces become one space each run, soft hyphens, zero-width spaces,
* marks and control characters go. Joiners stay: Indic and Persian words are spelt with them.
*/
var cleanLine = (text) => text.replaceAll(/[\u00ad\u200b\u2060\ufeff]|(?![\t\n])\p{Cc}/gu, "").replaceAll(/\s{2,}|[^\S ]/g, " ").replace(/^[ \u200e\u200f]+|[ \u200e\u200f]+$/g, "");
/** The lines of a text that say something, with their numbers and the gaps between them. */
function splitLines(text) {
	const lines = [];
	let gap = 0;
	text.split(/\r\n|[\n\r\v\f\u0085\u2028\u2029]/).forEach((raw, at) => {
		const cleaned = cleanLine(raw);
		if (cleaned === "") {
			gap += 1;
			return;
		}
		const indent = /^[ \t\u00a0\u3000]*/.exec(raw)[0].replaceAll("	", "    ").length;
		lines.push({
			number: at + 1,
			text: cleaned,
			gap,
			indent
		});
		gap = 0;
	});
	return withoutSpacing(lines);
}
/** Copy with a blank line after every line is only spaced widely: those blank lines part nothing. */
function withoutSpacing(lines) {
	const spacing = lines.slice(1).reduce((least, line) => Math.min(least, line.gap), Infinity);
	if (lines.length < 4 || spacing === 0) return lines;
	return lines.map((line) => ({
		...line,
		gap: Math.max(line.gap - spacing, 0)
	}));
}
var withoutMarkup = (seen) => seen.replace(/^#{1,6} (?=["“‘'*_]?\p{L})/u, "").replace(/^([*_]{1,3})(?=[^\s*_])([^*_]+)(?<=\S)\1$/u, "$2");
/** More is a paragraph whatever it holds: the rules look at its beginning only, so that a huge line costs no time. */
var MAX_LOOK = 5e3;
function unitOf(lines) {
	const first = lines[0];
	const text = lines.map((line) => line.text).join(" ");
	const seen = withoutMarkup(visible(text));
	const look = plain(seen.length > 5e3 ? seen.slice(0, MAX_LOOK) : seen);
	return {
		line: first.number,
		text,
		seen,
		plain: look,
		words: isUnspaced(look) ? countWords(look) : wordsOf$2(look).length,
		gap: first.gap,
		indent: first.indent
	};
}
// ../../shared/intake/documents/source-document.ts
var textOf = ({ runs }) => runs.map(({ text }) => text).join("");
/** A paragraph of plain words. */
var plainBlock = (text, role) => ({
	kind: "paragraph",
	runs: [{
		text,
		format: 0,
		href: null
	}],
	depth: 0,
	group: null,
	tight: false,
	role
});
/**
* Runs whose joined text is exactly what {@link cleanLine} makes of it: white space single and none at the ends,
* invisible marks gone. Neighbours in the same manner are one run.
*/
function tidyRuns(runs) {
	const tidy = [];
	let before = " ";
	for (const { text, format, href } of runs) {
		let words = cleanLine(`x${text}x`).slice(1, -1);
		if (before.endsWith(" ")) words = words.replace(/^ +/, "");
		if (words === "") continue;
		before = words;
		const last = tidy.at(-1);
		if (last?.format === format && last.href === href) last.text += words;
		else tidy.push({
			text: words,
			format,
			href
		});
	}
	const last = tidy.at(-1);
	if (last) last.text = last.text.trimEnd();
	return tidy.filter(({ text }) => text !== "");
}
object({
	code: _enum([
		"INVALID",
		"NOT_FOUND",
		"CONFLICT",
		"REFUSED",
		"NOT_ALLOWED",
		"UNREADABLE_FILE",
		"TOO_LARGE",
		"UNSUPPORTED_FORMAT",
		"LIBRARY_IN_USE",
		"LIBRARY_NEWER",
		"LIBRARY_DAMAGED",
		"LIBRARY_CLOSED",
		"STORY_NEWER",
		"DISK_FULL",
		"DISK_REFUSED",
		"CANCELLED",
		"HOST_CANNOT",
		"UNREACHABLE",
		"INTERNAL"
	]),
	/** A sentence for the user: what happened and what to do next. */
	message: string(),
	details: unknown().optional(),
	/** Finds the failure in the log. */
	ref: string().optional()
});
/** An expected failure. `message` is a sentence for the user. */
var AppError = class AppError extends Error {
	code;
	details;
	ref;
	constructor(code, message, options = {}) {
		super(message, { cause: options.cause });
		this.name = "AppError";
		this.code = code;
		this.details = options.details;
		this.ref = options.ref;
	}
	static fromReply(reply) {
		return new AppError(reply.code, reply.message, {
			details: reply.details,
			...reply.ref && { ref: reply.ref }
		});
	}
};
// ../../shared/intake/markup/tree.ts
var isElement = (node) => "tagName" in node;
var isText = (node) => node.nodeName === "#text";
var isComment = (node) => node.nodeName === "#comment";
/** An attribute's value; empty when it is not there. */
var attribute$1 = ({ attrs }, name) => attrs.find((one) => one.name === name)?.value ?? "";
var hasAttribute = ({ attrs }, name) => attrs.some((one) => one.name === name);
var parentOf = (node) => {
	const { parentNode } = node;
	return parentNode !== null && isElement(parentNode) ? parentNode : null;
};
var newElement = (tag, attrs = {}) => defaultTreeAdapter.createElement(tag, html.NS.HTML, Object.entries(attrs).map(([name, value]) => ({
	name,
	value
})));
function append(parent, ...children) {
	for (const child of children) if (typeof child === "string") defaultTreeAdapter.insertText(parent, child);
	else defaultTreeAdapter.appendChild(parent, child);
}
/** Every node within one, in document order; never deeper on the stack than the tree allows. */
function* nodesIn(parent) {
	const open = [...parent.childNodes].reverse();
	for (let node = open.pop(); node; node = open.pop()) {
		yield node;
		if (isElement(node)) for (let at = node.childNodes.length - 1; at >= 0; at--) open.push(node.childNodes[at]);
	}
}
/** The elements within one, in document order. */
function* elementsIn(parent) {
	for (const node of nodesIn(parent)) if (isElement(node)) yield node;
}
/** All text within a node, as it is written. */
function textIn(parent) {
	let text = "";
	for (const node of nodesIn(parent)) if (isText(node)) text += node.value;
	return text;
}
// ../../shared/intake/documents/html-elements.ts
var names$2 = (list) => new Set(list.split(" "));
/** What these hold is the site's. It is left out, and said. Not `form`: some sites put the whole page into one. */
var FURNITURE = names$2("nav footer aside button menu search");
var BLOCKS$1 = names$2("address article body blockquote caption center dd details div dl dt fieldset figcaption figure footer form header hgroup hr html legend li main ol p pre section summary table tbody td tfoot th thead tr ul h1 h2 h3 h4 h5 h6 nav aside button menu search noscript iframe object embed canvas audio video select datalist textarea dialog");
/** Lexical's text format bits, by the tags of a tidy page. */
var FORMATS$1 = {
	strong: 1,
	em: 2,
	s: 4,
	u: 8,
	sub: 32,
	sup: 64,
	code: 16,
	kbd: 16,
	samp: 16
};
/** The headline is h1, so the copy's own headings go from h2 to h4. */
var HEADINGS = {
	h1: "h2",
	h2: "h2",
	h3: "h3",
	h4: "h4",
	h5: "h4",
	h6: "h4"
};
/** What is kept from sight says so itself once a page is tidy. */
var isHidden$1 = (element) => hasAttribute(element, "hidden");
function figureOf$1(element) {
	const within = [...elementsIn(element)];
	const has = (...tags) => within.some(({ tagName }) => tags.includes(tagName));
	const alts = within.filter(({ tagName }) => tagName === "img").map((img) => attribute$1(img, "alt").trim()).filter(Boolean);
	return {
		shows: has("img", "picture", "video") ? "picture" : has("blockquote") ? "quote" : "other",
		alt: alts.at(-1) ?? "",
		isCaptioned: has("figcaption")
	};
}
/** Where a page's relative links lead from: its base, or the address that it gives itself; null if it says none. */
function baseOf(page) {
	let canonical = null;
	for (const element of elementsIn(page)) {
		const { tagName } = element;
		if (tagName === "base" && URL.canParse(attribute$1(element, "href"))) return attribute$1(element, "href");
		if (tagName === "link" && attribute$1(element, "rel") === "canonical" && URL.canParse(attribute$1(element, "href"))) canonical = attribute$1(element, "href");
	}
	return canonical;
}
// ../../shared/intake/pages/set-aside.ts
/** Holds what is no part of a page's story. */
var ASIDE = "data-outside";
/** Elements whose parent allows no other: what is in them is set aside instead. */
var PARTS$1 = new Set("html head body li dd dt tr td th tbody thead tfoot caption colgroup col option optgroup source track".split(" "));
var SILENT$1 = new Set("head script style template noscript link meta".split(" "));
var INLINE = new Set("a abbr b bdi bdo cite code em i img mark q s small span strong sub sup time u wbr br font".split(" "));
/** Puts everything of a page that is not its story's into elements that say so; every word stays where it is. */
function setAside(page, story) {
	const holders = /* @__PURE__ */ new Set();
	for (const node of story) for (let parent = parentOf(node); parent && !holders.has(parent); parent = parentOf(parent)) holders.add(parent);
	const isStorys = (node) => story.has(node) || isElement(node) && holders.has(node);
	const read = (parent) => {
		const isLine = parent.childNodes.some((node) => isStorys(node) && (isText(node) || isElement(node) && INLINE.has(node.tagName)));
		for (const child of [...parent.childNodes]) if (isText(child)) {
			if (!isLine && child.value.trim() !== "") wrap$1(child);
		} else if (isElement(child) && !SILENT$1.has(child.tagName) && child.tagName !== "img" && !story.has(child)) {
			if (holders.has(child) || PARTS$1.has(child.tagName)) read(child);
			else if (isLine && INLINE.has(child.tagName)) continue;
			else if (textIn(child).trim() !== "" && !(isCopy(child) && isAmongStory(parent, child))) wrap$1(child);
		}
	};
	const isAmongStory = (parent, child) => {
		const at = parent.childNodes.indexOf(child);
		return parent.childNodes.slice(0, at).some(isStorys) && parent.childNodes.slice(at + 1).some(isStorys);
	};
	read(page);
}
/** Tables, lists and quotations of the copy itself, which Readability often takes for a page's: they are no links. */
var OF_COPY = new Set("table dl pre blockquote ul ol details".split(" "));
function isCopy(element) {
	if (!OF_COPY.has(element.tagName)) return false;
	return [...elementsIn(element)].filter(({ tagName }) => tagName === "a").map(textIn).join("").trim().length * 3 < textIn(element).trim().length;
}
function wrap$1(node) {
	const { parentNode } = node;
	if (!parentNode) return;
	const aside = newElement("aside", { [ASIDE]: "" });
	defaultTreeAdapter.insertBefore(parentNode, aside, node);
	defaultTreeAdapter.detachNode(node);
	defaultTreeAdapter.appendChild(aside, node);
}
/** Whether an element holds what was set aside. */
var isAside = (element) => hasAttribute(element, ASIDE);
// ../../shared/intake/markup/tidy-options.ts
/** The page is nested deeper than any page that a browser shows. */
var NestedTooDeep = class extends RangeError {};
// ../../shared/intake/markup/pictures.ts
/** Pictures this small are spacers, counters and buttons. */
var FURNITURE_PX = 32;
var sidesOf = (image) => ["width", "height"].map((side) => Number.parseFloat(attribute$1(image, side)));
var isFurniture = (image) => sidesOf(image).some((side) => side > 0 && side < FURNITURE_PX) || attribute$1(image, "role") === "presentation";
/** One emoji or several: signs, with what colours, joins and encloses them. */
var SIGN = /^(?:(?:\p{Extended_Pictographic}|\p{Regional_Indicator}|[#*\d]\ufe0f?\u20e3)(?:\p{Emoji_Modifier}|\p{Regional_Indicator}|\p{Extended_Pictographic}|\ufe0f|\u200d|\u20e3)*)+$/u;
/** The sign that a picture only draws: chat programs and sites draw emoji so. Null for a picture of its own. */
function signIn(image) {
	const said = attribute$1(image, "alt") || attribute$1(image, "data-plain-text") || attribute$1(image, "data-emoji");
	if (SIGN.test(said) && !/^\d+$/u.test(said)) return said;
	const named = attribute$1(image, "data-stringify-emoji") || attribute$1(image, "data-stringify-text");
	return named === "" ? null : ` ${said || named} `;
}
var isConditional = (node, condition) => isComment(node) && condition.test(node.data);
/**
* The picture that Word draws in its own language inside a comment; null when the page also brings it as a picture that
* browsers show, or when a comment holds none.
*/
function vmlPicture(comment) {
	if (!isComment(comment) || !/^\[if\s+(?:gte\s+)?vml/iu.test(comment.data) || !/<v:imagedata\b/iu.test(comment.data)) return null;
	const siblings = comment.parentNode?.childNodes ?? [];
	const at = siblings.indexOf(comment);
	const next = siblings.slice(at + 1).find((node) => !(isText(node) && node.value.trim() === ""));
	if (next && isConditional(next, /^\[if\s+!vml\]/iu)) return null;
	return newElement("img", { alt: [...elementsIn(parseFragment(comment.data.replace(/^\[[^\]]*\]>/u, "").replace(/<!\[endif\]$/iu, "")))].map((each) => attribute$1(each, "alt") || attribute$1(each, "o:title")).find(Boolean) ?? "" });
}
var CREDIT_CLASS = /credit|copyright|byline|photographer|photo-?by|courtesy|image-?source|media-?source/iu;
var CREDIT_PROPERTY = /copyrightHolder|creditText|copyrightNotice|author|creator/u;
/** How houses mark a credit, in the classes and properties of their markup. */
var isCredit = (element) => CREDIT_CLASS.test(attribute$1(element, "class")) || CREDIT_PROPERTY.test(attribute$1(element, "itemprop")) || element.tagName === "small";
var isCaption = (element) => /(?:^|\s|-|_)(?:caption|cutline|legend)(?:$|\s|-|_)|MsoCaption|[a-z]Caption(?:$|\s)/u.test(attribute$1(element, "class"));
/** A figure by its tag, or by the classes of the systems that had pictures with captions before it was a tag. */
var isFigure = (element) => element.tagName === "figure" || /(?:^|\s)(?:wp-caption|thumb|tmb|captioned-image-container)(?:\s|$)/u.test(attribute$1(element, "class"));
/** Whether a figure shows a picture of its own, and neither other figures nor words set apart. */
function showsPicture(figure) {
	const inside = [...elementsIn(figure)];
	const isPicture = (each) => each.tagName === "v:imagedata" || each.tagName === "img" && !isFurniture(each) && signIn(each) === null;
	return inside.some(isPicture) && !inside.some(({ tagName }) => /^(?:figure|blockquote|table)$/u.test(tagName));
}
/** Who is quoted, if an element holds nothing but a quotation and that: an `aside` with a `footer`, as sites have them. */
function speakerBeside(holder) {
	if (!/^(?:aside|div|section|figure)$/u.test(holder.tagName)) return null;
	const seen = holder.childNodes.filter((node) => isElement(node) && node.tagName !== "svg" || isText(node) && node.value.trim() !== "");
	const [quotation, speaker] = seen;
	if (seen.length !== 2 || !quotation || !speaker || !isElement(quotation) || !isElement(speaker)) return null;
	const isNamed = /^(?:cite|figcaption)$/u.test(speaker.tagName) || speaker.tagName === "footer" && (holder.tagName === "aside" || [...elementsIn(speaker)].some(({ tagName }) => tagName === "cite"));
	return quotation.tagName === "blockquote" && isNamed ? speaker : null;
}
/** The words that a drawing shows, without its title, which only says what it is. */
var wordsDrawnIn = (drawing) => [...elementsIn(drawing)].filter(({ tagName }) => /^(?:text|foreignObject)$/u.test(tagName)).map((text) => textIn(text).replaceAll(/\s+/gu, " ").trim()).filter(Boolean).join(" ");
var isPullQuote = (element) => /(?:^|[\s_-])(?<!has-)pull[-_]?quote/iu.test(attribute$1(element, "class"));
var isPictureOnly = (block) => block.tagName === "p" && block.childNodes.every((node) => isElement(node) ? node.tagName === "img" : isText(node) && node.value.trim() === "") && block.childNodes.filter(isElement).length === 1;
// ../../shared/intake/markup/figures.ts
var oneLine$1 = (text) => text.replaceAll(/\s+/gu, " ").trim();
/** A line's own words, and those in it that its page marks as a credit. */
function captionLine(block) {
	const credits = [...elementsIn(block)].filter(({ tagName }) => tagName === "mark").map(textIn).map(oneLine$1).filter(Boolean);
	let words = "";
	const read = (parent) => {
		for (const node of parent.childNodes) if (node.nodeName === "#text" && "value" in node) words += node.value;
		else if (isElement(node) && node.tagName === "br") words += "\n";
		else if (isElement(node) && node.tagName !== "mark") read(node);
	};
	read(block);
	return {
		words,
		credits
	};
}
var LEAVES = /* @__PURE__ */ new Set([
	"p",
	"h1",
	"h2",
	"h3",
	"h4",
	"h5",
	"h6",
	"li",
	"figcaption",
	"footer"
]);
function linesOf$1(holder) {
	return [...elementsIn(holder)].filter(({ tagName }) => LEAVES.has(tagName)).flatMap((block) => {
		const { words, credits } = captionLine(block);
		return [...words.split("\n").map(oneLine$1).filter(Boolean).map((each) => ({
			words: each,
			credits: []
		})), ...credits.length > 0 ? [{
			words: "",
			credits
		}] : []];
	});
}
/** A picture with its caption and credit, each in an element of its own. */
function figureOf(image, className, lines, { read }) {
	const figure = newElement("figure", className ? { class: className } : {});
	append(figure, image);
	const { caption, credit } = read(lines);
	if (caption === "" && credit === "") return figure;
	const words = newElement("figcaption");
	if (caption) append(words, caption);
	if (credit) {
		const mark = newElement("span", { class: "credit" });
		append(mark, credit);
		append(words, " ", mark);
	}
	append(figure, words);
	return figure;
}
/** Shown twice, small and large, or once while the other loads: by its alt text it is one picture. */
function picturesIn(holder) {
	const images = [...elementsIn(holder)].filter(({ tagName }) => tagName === "img");
	return images.filter((image, at) => {
		const alt = attribute$1(image, "alt");
		return at === 0 || alt !== "" && !images.slice(0, at).some((other) => ["", alt].includes(attribute$1(other, "alt")));
	});
}
/** What was read into a page's figure, as figures of ours: the caption goes to the last of several pictures. */
function toFigure(holder, reader) {
	const images = picturesIn(holder);
	const lines = linesOf$1(holder);
	return images.map((image, at) => figureOf(image, attribute$1(holder, "class"), at === images.length - 1 ? lines : [], reader));
}
var SHORTCODE = /^\[caption\b[^\]]*\]|\[\/caption\]$/giu;
var MAX_CAPTION_LETTERS = 500;
/** WordPress writes a caption around its picture in brackets: `[caption …]`, the picture, words, `[/caption]`. */
function fromShortcode(block, reader) {
	const words = oneLine$1(textIn(block));
	const image = [...elementsIn(block)].find(({ tagName }) => tagName === "img");
	if (!image || !/^\[caption\b[^\]]*\]/iu.test(words)) return null;
	return figureOf(image, "", [{
		words: oneLine$1(words.replaceAll(SHORTCODE, "")),
		credits: []
	}], reader);
}
/**
* Gives pictures that are alone the caption that follows them, when it is marked as one or names whose they are.
* @returns the lines that became captions, as they were
*/
function joinCaptions(holder, reader) {
	const taken = [];
	join$1(holder, reader, taken);
	return taken;
}
function join$1(holder, reader, taken) {
	const blocks = holder.childNodes.filter(isElement);
	blocks.forEach((block, at) => {
		const coded = block.tagName === "p" ? fromShortcode(block, reader) : null;
		if (coded) {
			taken.push(textIn(block));
			return replace$1(block, coded);
		}
		if (!isPictureOnly(block)) return LEAVES.has(block.tagName) ? void 0 : join$1(block, reader, taken);
		const below = blocks[at + 1];
		if (below?.tagName !== "p" || isPictureOnly(below)) return void 0;
		const words = oneLine$1(textIn(below));
		if (!(attribute$1(below, "class") === "caption" || words.length <= MAX_CAPTION_LETTERS && reader.isCredit(words))) return void 0;
		const [image] = block.childNodes.filter(isElement);
		replace$1(block, figureOf(image, "", linesOf$1(wrap(below)), reader));
		taken.push(words);
		remove(below);
	});
}
/** A line by itself, to be read as one. */
function wrap(block) {
	const holder = newElement("div");
	holder.childNodes.push(block);
	return holder;
}
function replace$1(block, other) {
	const parent = block.parentNode;
	if (!parent) return;
	parent.childNodes[parent.childNodes.indexOf(block)] = other;
	other.parentNode = parent;
}
function remove(block) {
	const parent = block.parentNode;
	if (parent) parent.childNodes = parent.childNodes.filter((node) => node !== block);
}
// ../../shared/intake/markup/formats.ts
var BOLD = 1;
var ITALIC$1 = 2;
var STRUCK$1 = 4;
var UNDERLINED = 8;
var CODE = 16;
var LOWERED = 32;
var RAISED = 64;
var OF_TAG = {
	b: BOLD,
	strong: BOLD,
	i: ITALIC$1,
	em: ITALIC$1,
	dfn: ITALIC$1,
	var: ITALIC$1,
	s: STRUCK$1,
	strike: STRUCK$1,
	del: STRUCK$1,
	u: UNDERLINED,
	code: CODE,
	kbd: CODE,
	samp: CODE,
	tt: CODE,
	sub: LOWERED,
	sup: RAISED
};
/** The formats that words within an element have, from those around it: its tag's, and what its style adds or takes back. */
function formatIn(element, style, around) {
	let own = OF_TAG[element.tagName] ?? 0;
	let format = around;
	const weight = style.get("font-weight") ?? "";
	if (weight.startsWith("bold") || Number(weight) >= 600) own |= BOLD;
	else if (/^(?:normal|lighter)$/u.test(weight) || Number(weight) > 0) [own, format] = [own & -2, format & -2];
	const slant = style.get("font-style") ?? "";
	if (/^(?:italic|oblique)/u.test(slant)) own |= ITALIC$1;
	else if (slant === "normal") [own, format] = [own & -3, format & -3];
	const line = style.get("text-decoration") ?? style.get("text-decoration-line") ?? "";
	if (/\bnone\b/u.test(line)) own &= -13;
	if (/\bunderline\b/u.test(line)) own |= UNDERLINED;
	if (/\bline-through\b/u.test(line)) own |= STRUCK$1;
	const height = style.get("vertical-align") ?? "";
	if (height === "baseline") own &= -97;
	if (height === "super") own = own & -33 | RAISED;
	if (height === "sub") own = own & -65 | LOWERED;
	if (own & RAISED) format &= -33;
	if (own & LOWERED) format &= -65;
	return format | own;
}
/** A link is underlined by the house; so is no heading bold by its writer. */
var withoutUnderline = (format) => format & -9;
var withoutBold = (format) => format & -2;
// ../../shared/intake/markup/signs.ts
/** Scripts whose letters are joined or kept apart by joiners: Indic scripts, Arabic and its kin, Mongolian, Khmer. */
var JOINING = String.raw`\p{Script=Devanagari}\p{Script=Bengali}\p{Script=Gurmukhi}\p{Script=Gujarati}\p{Script=Oriya}\p{Script=Tamil}\p{Script=Telugu}\p{Script=Kannada}\p{Script=Malayalam}\p{Script=Sinhala}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}\p{Script=Mongolian}\p{Script=Myanmar}\p{Script=Khmer}\p{Script=Tibetan}\p{Script=Meetei_Mayek}\p{Script=Ol_Chiki}\p{Script=Balinese}\p{Script=Javanese}\p{Script=Tai_Tham}\p{Script=Adlam}\p{Script=Hanifi_Rohingya}\p{Script=Newa}\p{Script=Tirhuta}\p{Script=Grantha}\p{Script=Chakma}\p{Script=Kaithi}\p{M}`;
var EMOJI = String.raw`\p{Extended_Pictographic}\p{Emoji_Modifier}\ufe0f\u20e3`;
/** Scripts without spaces between words, where a zero-width one says where a line may break. */
var UNSPACED = String.raw`\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}\p{Script=Tibetan}\p{Script=Javanese}\p{Script=Balinese}\p{Script=Tai_Tham}\p{Script=New_Tai_Lue}\p{Script=Tai_Le}`;
/** A joiner that no word and no emoji is spelt with. A letter may be joined to nothing, to show the form that it takes. */
var STRAY_JOINER = new RegExp(String.raw`(?<![${JOINING}${EMOJI}\u200c\u200d])(?:\u200d(?![${JOINING}])|\u200c)+`, "gu");
var SPACES = /\u200b{2,}/gu;
var STRAY_SPACE = new RegExp(String.raw`(?<![${UNSPACED}])\u200b|\u200b(?![${UNSPACED}])`, "gu");
var RIGHT_TO_LEFT = /[\u0590-\u08ff\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]/u;
/** Marks that order words of two directions. Where all words run from left to right they order nothing. */
var DIRECTION_MARKS = /[\u200e\u200f\u061c\u202a-\u202c\u2066-\u2069]/gu;
/** Always unseen: overrides, which only hide what a text says, breaks, marks of programs, control signs. */
var UNSEEN$1 = /[\u00ad\u2060-\u2064\u206a-\u206f\u202d\u202e\ufeff\ufff9-\ufffc]|(?![\t\n])\p{Cc}/gu;
var SUSPECT = /[\u00ad\u061c\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff\ufff9-\ufffc]|(?![\t\n])\p{Cc}/u;
/**
* A text without the signs that nobody sees: zero-width spaces, soft hyphens, byte order marks, control signs. Joiners
* stay where a word or an emoji is spelt with them, direction marks where a text runs from right to left, and zero-width
* spaces where words of Thai, Lao, Khmer or Burmese part.
*/
function withoutUnseenSigns(text) {
	if (!SUSPECT.test(text)) return text;
	const seen = text.replaceAll(UNSEEN$1, "").replaceAll(SPACES, "​").replaceAll(STRAY_SPACE, "").replaceAll(STRAY_JOINER, "");
	return RIGHT_TO_LEFT.test(seen) ? seen : seen.replaceAll(DIRECTION_MARKS, "");
}
var NO_BREAK = "\xA0";
/** French sets one before high punctuation and inside its quotation marks; units, numbers and initials keep together. */
var WANTED = new RegExp([
	String.raw`\u00a0(?=[:;!?»›%‰€£$¥₹°–—])`,
	String.raw`(?<=[«‹])\u00a0`,
	String.raw`(?<=\p{Nd})\u00a0(?=\p{Nd}{3}(?!\p{Nd}))`,
	String.raw`(?<=\p{Nd})\u00a0(?=\p{L}{1,4}(?![\p{L}\p{M}]))`,
	String.raw`(?<=\p{Nd})\u00a0(?=(?:million|billion|crore|lakh|Millionen|Milliarden|millions?|milliards?|млн|млрд|тыс|руб|करोड़|लाख)(?![\p{L}\p{M}]))`,
	String.raw`(?<=[№§#€£$¥₹])\u00a0(?=\p{Nd})`,
	String.raw`(?<=(?<![\p{L}\p{M}])(?:\p{L}|\p{Lu}\p{L}{1,3}|pp?|nos?|nr|str|ul|св|ул|г|стр)\.)\u00a0(?=[\p{L}\p{N}])`,
	String.raw`(?<=(?<![\p{L}\p{M}])(?:Mr|Mrs|Ms|Dr|Mme|Mlle|Me|St|Ste|Sr|Sra|Prof))\u00a0(?=\p{Lu})`,
	String.raw`(?<=(?<![\p{L}\p{M}'’])[вВкКоОсСуУиИаАяЯvVkKsSzZoOuUwW])\u00a0(?=\p{L})`
].join("|"), "gu");
/** Stands in for a no-break space that stays while the others go: a sign that no text has. */
var KEPT$1 = "￿";
/** A no-break space stays where typography wants it and becomes a plain one elsewhere, since programs put them anywhere. */
function withPlainNoBreakSpaces(line) {
	if (!line.includes(NO_BREAK)) return line;
	return line.replaceAll(/[^\S\t\u202f]*\u00a0[^\S\t\u202f]*/gu, (run) => run === NO_BREAK ? run : " ").replaceAll(WANTED, KEPT$1).replaceAll(NO_BREAK, " ").replaceAll(KEPT$1, NO_BREAK);
}
/** A narrow no-break space between ordinary words: French sets one at its signs and in numbers, Mongolian before endings. */
var STRAY_NARROW = /(?<![\p{Nd}«‹\p{Script=Mongolian}])\u202f(?![;:!?»›\p{Script=Mongolian}])|(?<=\p{Nd})\u202f(?=\p{Script=Latin}{5})/gu;
/** A line's white space as copy has it: one space between words and none at the ends. */
function withPlainSpaces(line) {
	if (!/\s{2}|[^\S ]|^ | $/u.test(line)) return line;
	return withPlainNoBreakSpaces(line.trim().replaceAll(/[\t\n\v\f\r]/gu, " ").replaceAll(STRAY_NARROW, " ")).replaceAll(/[^\S\u00a0\u202f\u2009\u200a]+/gu, " ");
}
// ../../shared/intake/markup/line.ts
/** Elements for Lexical's format bits, outermost first. */
var FORMATS = [
	[1, "strong"],
	[2, "em"],
	[8, "u"],
	[4, "s"],
	[16, "code"],
	[32, "sub"],
	[64, "sup"]
];
/** Whether a piece is a `cite`, which names who is quoted, or a title. */
var isCited = (piece) => piece.is === "words" && (piece.mark === "cite" || piece.mark === "speaker");
var ITALIC = 2;
/** A line whose `cite` is the title of a work. */
var asTitle = (line) => line.map((piece) => piece.is === "words" && isCited(piece) ? {
	...piece,
	format: piece.format | ITALIC,
	mark: null
} : piece);
var isWords$1 = (piece) => piece.is === "words";
var wordsIn = (pieces) => pieces.map((piece) => isWords$1(piece) ? piece.text : piece.is === "break" ? " " : "").join("");
/** Pieces whose joined text has no signs that nobody sees and white space as copy has it. */
function tidied$1(pieces) {
	const joined = pieces.map((piece) => isWords$1(piece) ? piece.text : "").join("");
	const tidy = withPlainSpaces(withoutUnseenSigns(joined));
	if (tidy === joined) return pieces.filter((piece) => !isWords$1(piece) || piece.text !== "");
	let next = 0;
	return pieces.flatMap((piece) => {
		if (!isWords$1(piece)) return [piece];
		let text = "";
		for (const sign of piece.text) {
			const wanted = String.fromCodePoint(tidy.codePointAt(next) ?? 0);
			if (next < tidy.length && (sign === wanted || /\s/u.test(sign) && /[ \u00a0]/u.test(wanted))) {
				text += wanted;
				next += wanted.length;
			}
		}
		return text === "" ? [] : [{
			...piece,
			text
		}];
	});
}
var isBlank$1 = (pieces) => pieces.every((piece) => piece.is === "break" || isWords$1(piece) && withPlainSpaces(withoutUnseenSigns(piece.text)) === "");
/**
* The paragraphs that a run of pieces is: two line ends in a row part two of them, one stays a line end. Each comes as
* its lines, tidy, none of them blank.
*/
function paragraphsOf(pieces) {
	const paragraphs = [[]];
	let line = [];
	let blankLines = 0;
	const endLine = () => {
		if (isBlank$1(line)) blankLines++;
		else {
			if (blankLines > 0 && paragraphs.at(-1).length > 0) paragraphs.push([]);
			paragraphs.at(-1).push(tidied$1(line));
			blankLines = 0;
		}
		line = [];
	};
	for (const piece of pieces) if (piece.is === "break") endLine();
	else line.push(piece);
	endLine();
	return paragraphs.filter((lines) => lines.length > 0);
}
function inFormat(text, format) {
	return FORMATS.filter(([bit]) => format & bit).map(([, tag]) => tag).reduceRight((inner, tag) => {
		const element = newElement(tag);
		append(element, inner);
		return element;
	}, text);
}
var joinsLink = (piece, href) => isWords$1(piece) && piece.href === href;
/** A line's pieces as inline elements; neighbours with the same address share one link. */
function inlineElements(line) {
	const elements = [];
	for (let at = 0; at < line.length;) {
		const piece = line[at];
		if (!isWords$1(piece)) {
			if (piece.is === "picture") elements.push(piece.image);
			at++;
		} else if (piece.mark === "credit") {
			const mark = newElement("mark");
			for (; at < line.length; at++) {
				const inside = line[at];
				if (!isWords$1(inside) || inside.mark !== "credit") break;
				append(mark, inside.text);
			}
			elements.push(mark);
		} else if (piece.href !== null) {
			const link = newElement("a", { href: piece.href });
			for (; at < line.length; at++) {
				const inside = line[at];
				if (!joinsLink(inside, piece.href)) break;
				append(link, inFormat(inside.text, inside.format));
			}
			elements.push(link);
		} else {
			elements.push(inFormat(piece.text, piece.format));
			at++;
		}
	}
	return elements;
}
// ../../shared/intake/markup/flow.ts
var TOP$1 = {
	format: 0,
	href: null,
	mark: null,
	keepsLines: false,
	line: "p",
	lineClass: "",
	isInQuote: false,
	isAtPicture: false,
	depth: 0
};
var LISTS = /* @__PURE__ */ new Set([
	"ul",
	"ol",
	"menu",
	"dir"
]);
var lastElement = (parent) => parent.childNodes.findLast(isElement) ?? null;
/** Puts what is read together: pieces into lines, lines into blocks, and blocks into the holder that is open. */
var Flow = class {
	body = newElement("body");
	/** Where lines go when they end. */
	holder = this.body;
	/** What the next words are led by, in whatever block they stand. */
	lead = "";
	pieces = [];
	place = TOP$1;
	/** Blocks that follow the line that is being read. */
	following = [];
	say(text, around) {
		if (this.pieces.length === 0 && /^[\t\n\r\f ]*$/u.test(text)) return;
		const { lead } = this;
		this.lead = "";
		if (lead !== "") this.say(lead, {
			...around,
			format: 0,
			href: null,
			mark: null
		});
		const isHeading = around.line !== "p" && around.line !== "run";
		const format = around.href === null ? around.format : withoutUnderline(around.format);
		const { href, mark } = around;
		this.put({
			is: "words",
			text,
			format: isHeading ? withoutBold(format) : format,
			href,
			mark
		}, around);
	}
	put(piece, around) {
		if (this.pieces.length === 0) this.place = around;
		this.pieces.push(piece);
	}
	/** The end of a line that is the author's own. Before the first word there is none to end. */
	breakLine(around) {
		if (this.pieces.length > 0) this.put({ is: "break" }, around);
	}
	/** Puts a block after the line that is being read, which it does not end. */
	follow(block) {
		if (this.pieces.length > 0 || this.holder.tagName === "li") this.following.push(block);
		else append(this.holder, block, "\n");
	}
	/** Ends the line that is being read, and puts what it says into the holder. */
	flush() {
		const { pieces, place, following } = this;
		this.pieces = [];
		this.following = [];
		for (const lines of paragraphsOf(pieces)) this.emit(lines, place);
		for (const block of following) append(this.holder, block, "\n");
	}
	/** Everything that `read` says goes into `target`; the line before it has to be ended. */
	into(target, read) {
		const outer = this.holder;
		this.holder = target;
		read();
		this.flush();
		this.holder = outer;
	}
	emit(lines, place) {
		if (place.line === "run") return this.emitRun(lines);
		const said = place.isInQuote || isPullQuote(this.holder) ? this.takeAttribution(lines, place) : lines;
		if (said.length === 0) return;
		const block = newElement(place.line, place.lineClass ? { class: place.lineClass } : {});
		appendLines(block, said);
		append(this.holder, block, "\n");
	}
	/** Lines of an item, a caption or an attribution. What comes after a list inside an item is the next item. */
	emitRun(lines) {
		const isAfterList = this.holder.childNodes.some((node) => isElement(node) && LISTS.has(node.tagName));
		if (this.holder.tagName === "li" && isAfterList) {
			const list = this.holder.parentNode;
			this.holder = newElement("li");
			if (list) append(list, this.holder, "\n");
		} else if (this.holder.childNodes.length > 0 && this.holder.childNodes.at(-1)?.nodeName !== "hr") append(this.holder, newElement("br"));
		appendLines(this.holder, lines);
	}
	/** `cite` that is a line, or stands behind the quotation's end, says who is quoted; within a line it is a title. */
	takeAttribution(lines, place) {
		const begin = (line) => line.findLastIndex((piece) => !isCited(piece) && wordsIn([piece]).trim() !== "") + 1;
		let at = lines.length - 1;
		while (at > 0 && begin(lines[at]) === 0 && lines[at - 1].slice(begin(lines[at - 1])).some(isCited)) at--;
		const line = lines[at] ?? [];
		const from = begin(line);
		const quoted = line.slice(0, from);
		const names = [line.slice(from), ...lines.slice(at + 1)];
		const cited = names.flat();
		const before = wordsIn(quoted);
		const isBehind = cited.some((piece) => piece.is === "words" && piece.mark === "speaker") || from === 0 || ENDS_QUOTATION.test(before);
		if (wordsIn(cited).trim() === "" || !isBehind) return lines.map(asTitle);
		const rest = /^[\s—–―-]*$/u.test(before) ? [] : [quoted];
		this.emit([...lines.slice(0, at), ...rest], {
			...place,
			isInQuote: false
		});
		const footer = newElement("footer");
		appendLines(footer, names);
		append(this.holder, footer, "\n");
		return [];
	}
};
var ENDS_QUOTATION = /[.!?…।۔"”»’][\s\u00a0]*[—–―-]*[\s\u00a0]*$|[—–―]\s*$/u;
function appendLines(block, lines) {
	lines.forEach((line, at) => {
		if (at > 0) append(block, newElement("br"));
		append(block, ...inlineElements(line));
	});
}
// ../../shared/story/clean-address.ts
/** Parameters that only tell a site where a click came from. Sources: the sites' own help pages, ClearURLs, Brave. */
var TRACKERS = new Set([
	"fbclid fb_action_ids fb_action_types fb_ref fb_source mibextid gclid gclsrc dclid gbraid wbraid gad_source gad_campaignid srsltid _ga _gl _gac",
	"msclkid yclid ysclid _openstat twclid ref_src ref_url __twitter_impression ttclid li_fat_id lipi epik igshid igsh pcampaignid sc_cid mkcid mkevt mkrid",
	"irclickid irgwc cjevent awc s_kwcid ef_id rb_clickid wickedid iclid _branch_match_id _branch_referrer",
	"mc_cid mc_eid mkt_tok _hsenc _hsmi __hstc __hssc __hsfp hsctatracking vero_id vero_conv oly_enc_id oly_anon_id _kx dm_i",
	"elqtrack elqtrackid ml_subscriber ml_subscriber_hash sfmc_id sfmc_sub bbeml ck_subscriber_id emci emdi trk_contact trk_msg trk_module trk_sid",
	"s_cid cmpid cmp icid wt_mc wt.mc_id ncid ocid smid smtyp mbid cndid ito ftag xtor guccounter guce_referrer guce_referrer_sig spm hootpostid"
].flatMap((names) => names.split(" ")));
/** Families of them: Urchin and Google Analytics, Matomo, HubSpot ads, AT Internet, comScore. */
var FAMILIES = /^(?:utm|itm|stm|mtm|pk|piwik|matomo|hsa)_|^at_(?:medium|campaign|custom|link|ptr|format|bbc)|^ns_(?:campaign|mchannel|source|linkname|fee)$/;
/** Names that are trackers on one site and mean something elsewhere. */
var OF_SITE = [
	[/(?:^|\.)(?:x|twitter)\.com$/, /^[st]$/],
	[/(?:^|\.)(?:youtube(?:-nocookie)?\.com|youtu\.be)$/, /^(?:si|feature|pp|ab_channel)$/],
	[/(?:^|\.)spotify\.com$/, /^(?:si|nd|_branch.*)$/],
	[/(?:^|\.)(?:facebook\.com|fb\.watch)$/, /^(?:__cft__.*|__tn__|eid|hc_.*|rdid|ref|sfnsn|paipv|_rdr)$/],
	[/(?:^|\.)linkedin\.com$/, /^(?:trk|trkcampaign|trackingid|refid|rcm)$/],
	[/(?:^|\.)tiktok\.com$/, /^(?:_r|_t|is_from_webapp|sender_device|web_id)$/],
	[/(?:^|\.)reddit\.com$/, /^(?:share_id|rdt|correlation_id|ref_campaign|ref_source)$/],
	[/(?:^|\.)threads\.(?:net|com)$/, /^(?:xmt|slof)$/],
	[/(?:^|\.)ebay\.[a-z.]+$/, /^(?:campid|toolid|customid)$/],
	[/(?:^|\.)google\.[a-z.]+$/, /^(?:usp|entry|g_ep|g_st|sca_esv|sca_upv|ei|ved|gs_lp|gs_lcp|sclient|aqs|sourceid|sxsrf|rlz|oq|uact)$/],
	[/^apps\.apple\.com$/, /^(?:pt|ct|itsct|itscg)$/],
	[/(?:^|\.)substack\.com$/, /^(?:r|isfreemail|triedredirect|publication_id|post_id)$/],
	[/(?:^|\.)medium\.com$/, /^source$/],
	[/(?:^|\.)cnn\.com$/, /^cid$/],
	[/(?:^|\.)nytimes\.com$/, /^(?:campaign_id|emc|instance_id|nl|regi_id|segment_id|te|user_id|searchresultposition|referringsource)$/],
	[/(?:^|\.)bloomberg\.com$/, /^(?:srnd|sref|leadsource)$/],
	[/(?:^|\.)wsj\.com$/, /^(?:mod|reflink)$/],
	[/(?:^|\.)ft\.com$/, /^sharetype$/],
	[/(?:^|\.)ndtv\.com$/, /^pfrom$/],
	[/(?:^|\.)indiatimes\.com$/, /^from$/],
	[/(?:^|\.)change\.org$/, /^(?:source_location|recruiter|recruited_by_id)$/],
	[/(?:^|\.)eventbrite\.[a-z.]+$/, /^aff$/],
	[/(?:^|\.)amazon\.[a-z.]+$/, /^(?:ref_?|pf_rd_.*|pd_rd_.*|tag|linkcode|linkid|ascsubtag|crid|sprefix)$/]
];
function nameOf(parameter) {
	const [name = ""] = parameter.split("=");
	try {
		return decodeURIComponent(name).toLowerCase();
	} catch {
		return name.toLowerCase();
	}
}
function isTracker(parameter, host) {
	const name = nameOf(parameter).replace(/^amp;/, "");
	if (TRACKERS.has(name) || FAMILIES.test(name)) return true;
	return OF_SITE.some(([site, names]) => site.test(host) && names.test(name));
}
/**
* An address without what only tracks who follows it; everything else stays to the letter. Web addresses only: any
* other text comes back as it is. Pure and idempotent.
*/
function withoutTrackers(address) {
	const parts = partsOf(address);
	if (!parts?.some(({ trackers }) => trackers.length > 0)) return address;
	return parts.map(({ sign, kept }) => kept.length > 0 ? `${sign}${kept.join("&")}` : "").join("");
}
/** An address before its query, its query and its fragment; null if it is no web address. */
function partsOf(address) {
	if (!/^\s*https?:\/\//i.test(address) || !URL.canParse(address)) return null;
	const [, before = "", query = "", fragment = ""] = /^([^?#]*)(\?[^#]*)?(#[\s\S]*)?$/.exec(address) ?? [];
	const host = new URL(address).hostname;
	return [
		{
			sign: "",
			kept: [before],
			trackers: []
		},
		sifted(query, host),
		isParameters(fragment) ? sifted(fragment, host) : whole(fragment)
	];
}
/** Feeds put their campaigns into the fragment: `#xtor=RSS-3208`. A place on the page has no equals sign. */
var isParameters = (fragment) => /^#[\w.%-]+=[^#]*$/.test(fragment);
var whole = (part) => ({
	sign: part.slice(0, 1),
	kept: part === "" ? [] : [part.slice(1)],
	trackers: []
});
function sifted(part, host) {
	if (part === "") return whole(part);
	const parameters = part.slice(1).split("&");
	const trackers = parameters.filter((parameter) => isTracker(parameter, host));
	return {
		sign: part.slice(0, 1),
		kept: trackers.length === 0 ? [part.slice(1)] : parameters.filter((each) => !trackers.includes(each)),
		trackers
	};
}
// ../../shared/story/unwrap-address.ts
var host = (...names) => {
	const endings = names.map((name) => `.${name}`);
	return ({ hostname }) => names.includes(hostname) || endings.some((ending) => hostname.endsWith(ending));
};
var parameter = (...names) => ({ searchParams }) => names.map((name) => searchParams.get(name)).find((value) => value) ?? null;
var at = (isAt, path, unwrap) => (url) => isAt(url) && path.test(url.pathname) ? unwrap(url) : null;
/** Google has one search host per country: `google.co.in`, `www.google.de`. */
var isGoogle = ({ hostname }) => /(?:^|\.)google\.(?:com?\.)?[a-z]{2,3}$/u.test(hostname);
/** Proofpoint 2 writes `-` for `%` and `_` for `/`. */
function fromProofpoint2({ searchParams }) {
	const wrapped = searchParams.get("u");
	if (wrapped === null) return null;
	return decode(wrapped.replaceAll("-", "%").replaceAll("_", "/"));
}
/** How many letters Proofpoint 3 takes out at a place: one for `*`, and for `**A` two, `**B` three and so on. */
var RUNS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
/** Proofpoint 3 writes `*` for letters that it keeps behind the address, in Base64. */
function fromProofpoint3({ pathname, search, hash }) {
	const found = /^\/v3\/__(?<address>.+?)__;(?<kept>[\w-]*)/u.exec(`${pathname}${search}${hash}`)?.groups;
	if (!found) return null;
	const kept = fromBase64(found.kept ?? "");
	if (kept === null) return null;
	let next = 0;
	return found.address.replaceAll(/\*(?:\*(?<run>.))?/gu, (_whole, run) => {
		const length = run === void 0 ? 1 : RUNS.indexOf(run) + 2;
		next += length;
		return kept.slice(next - length, next).join("");
	}).replace(/^(https?):\/(?!\/)/u, "$1://");
}
function fromBase64(letters) {
	try {
		const bytes = Uint8Array.from([...atob(letters.replaceAll("-", "+").replaceAll("_", "/"))], (each) => each.charCodeAt(0));
		return [...new TextDecoder("utf-8", { fatal: true }).decode(bytes)];
	} catch {
		return null;
	}
}
function decode(text) {
	try {
		return decodeURIComponent(text);
	} catch {
		return null;
	}
}
/** `/…/https://example.org/page`, or the same percent-encoded: the address stands in the path. */
var inPath = ({ pathname, search, hash }) => {
	const found = /\/(?<address>https?(?::|%3A)(?:\/|%2F).+)$/iu.exec(pathname)?.groups?.address;
	if (found === void 0) return null;
	return /%3A/iu.test(found) ? decode(found) : `${found.replace(/^(https?):\/(?!\/)/iu, "$1://")}${search}${hash}`;
};
/** Redirectors that carry the address they lead to. Those that keep it to themselves (`t.co`, `bit.ly`) stay as they are. */
var REDIRECTORS = [
	at(isGoogle, /^\/url$/u, parameter("q", "url")),
	at(isGoogle, /^\/imgres$/u, parameter("imgrefurl")),
	at(isGoogle, /^\/amp\/s\//u, ({ pathname, search, hash }) => `https://${pathname.slice(7)}${search}${hash}`),
	at(host("l.facebook.com", "lm.facebook.com", "l.instagram.com", "l.messenger.com", "l.threads.com", "l.threads.net"), /^\//u, parameter("u")),
	at(host("facebook.com"), /^\/(?:l|flx\/warn\/?)(?:\.php)?$/u, parameter("u")),
	at(host("safelinks.protection.outlook.com", "safelinks.protection.office365.us"), /^\//u, parameter("url")),
	at(({ hostname }) => /(?:^|\.)teams\.(?:cdn\.office|microsoft|office|cloud\.microsoft)\b/u.test(hostname), /safelinks/iu, parameter("url")),
	at(host("slack-redir.net"), /^\/link$/u, parameter("url")),
	at(host("slack.com"), /^\/(?:openid\/)?redir$/u, parameter("url")),
	at(host("youtube.com"), /^\/redirect$/u, parameter("q")),
	at(host("linkedin.com"), /^\/(?:redir\/redirect|safety\/go)/u, parameter("url")),
	at(host("vk.com", "away.vk.com"), /^\/away(?:\.php)?$/u, parameter("to")),
	at(host("out.reddit.com"), /^\//u, parameter("url")),
	at(host("duckduckgo.com"), /^\/l\/?$/u, parameter("uddg")),
	at(host("r.search.yahoo.com"), /^\//u, ({ pathname }) => decode(/\/RU=(?<to>[^/]+)/u.exec(pathname)?.groups?.to ?? "")),
	at(host("steamcommunity.com"), /^\/linkfilter/u, parameter("url", "u")),
	at(host("deviantart.com"), /^\/users\/outgoing$/u, ({ search }) => decode(search.slice(1))),
	at(host("tumblr.com"), /^\/redirect$/u, parameter("z")),
	at(host("t.umblr.com"), /^\/redirect$/u, parameter("z")),
	at(host("bing.com"), /^\/ck\/a$/u, fromBing),
	at(host("click.linksynergy.com"), /^\//u, parameter("murl")),
	at(host("getpocket.com"), /^\/redirect$/u, parameter("url")),
	at(host("substack.com"), /^\/redirect\/2\//u, fromSubstack),
	at(host("urldefense.proofpoint.com", "urldefense.com", "urldefense.us"), /^\/v[12]\//u, fromProofpoint2),
	at(host("urldefense.proofpoint.com", "urldefense.com", "urldefense.us"), /^\/v3\//u, fromProofpoint3),
	at(host("linkprotect.cudasvc.com"), /^\/url$/u, parameter("a")),
	at(host("protect.checkpoint.com"), /^\/v\d\//u, ({ pathname, search }) => /___(?<to>https?:.+?)___/u.exec(`${pathname}${search}`)?.groups?.to?.replace(/^(https?):\/(?!\/)/u, "$1://") ?? null),
	at(host("secure-web.cisco.com"), /^\//u, inPath),
	at(host("click.redditmail.com"), /^\//u, inPath),
	at(host("web.archive.org"), /^\/save\//u, inPath),
	at(host("translate.google.com"), /^\/(?:website|translate)$/u, parameter("u"))
];
/** Bing writes the address in Base64, behind `a1`. */
function fromBing({ searchParams }) {
	const letters = /^a1(?<letters>[\w-]+={0,2})$/u.exec(searchParams.get("u") ?? "")?.groups?.letters;
	return letters === void 0 ? null : fromBase64(letters)?.join("") ?? null;
}
/** Substack's mail names the address inside a token. */
function fromSubstack({ pathname }) {
	const token = /\/redirect\/2\/(?<token>[\w-]+)/u.exec(pathname)?.groups?.token;
	const letters = fromBase64(token ?? "")?.join("") ?? "";
	return /"e":"(?<to>https?:[^"]+)"/u.exec(letters)?.groups?.to ?? null;
}
/** A link may be wrapped by several programs on its way: each is taken off, but not for ever. */
var MOST_WRAPPINGS = 6;
/**
* The address that a link leads to in the end: out of the redirectors that mail and chat programs wrap around it, without
* what only tracks who follows it. Every address that needs neither stays letter for letter, and so does what is no web
* address. Pure and idempotent.
*/
function unwrapAddress(href) {
	let address = href.trim();
	for (let depth = 0; depth < MOST_WRAPPINGS; depth++) {
		if (!/^https?:\/\//iu.test(address) || !URL.canParse(address)) return href;
		const url = new URL(address);
		const inner = REDIRECTORS.map((unwrap) => unwrap(url)).find((found) => found !== null);
		if (inner === void 0 || !/^https?:\/\//iu.test(inner) || !URL.canParse(inner)) break;
		address = inner;
	}
	const clean = withoutTrackers(address);
	return clean === href.trim() ? href : clean;
}
// ../../shared/intake/markup/boxes.ts
var names$1 = (list) => new Set(list.split(" "));
/** Code and data: no words for a reader. */
var UNSEEN = names$1("head title meta link base script style template noscript xml param source track col colgroup area map svg annotation annotation-xml rp");
/** What these show is no text of the page: frames, films, drawings. */
var EMBEDS = names$1("iframe object embed video audio canvas applet frame frameset");
var FIELDS$1 = names$1("select datalist textarea input option optgroup");
/** These part lines whatever their style says: in a story each is a block, an item or a row of its own. */
var PARTS = names$1("li ul ol dl dt dd table thead tbody tfoot tr td th caption blockquote figure figcaption hr h1 h2 h3 h4 h5 h6 menu dir");
var BLOCKS = names$1("address article aside body center details dialog div fieldset footer form header hgroup html legend listing main nav p pre section search summary button frameset xmp");
/** A letter or two set large at the beginning of a paragraph. */
var isDropCap = (element) => textIn(element).trim().length <= 2;
var LAYS_OUT_CHILDREN = /^(?:inline-)?(?:flex|grid)$/u;
var IN_LINE = /^(?:inline|inline-block|inline-flex|inline-grid|inline-table|contents|ruby|ruby-text|math)$/u;
function byStyle(element, style, parent) {
	const display = style.get("display") ?? "";
	if ((/^(?:left|right)$/u.test(style.get("float") ?? "") || /^(?:absolute|fixed)$/u.test(style.get("position") ?? "")) && !isDropCap(element)) return "block";
	if (parent && LAYS_OUT_CHILDREN.test(parent.get("display") ?? "")) return "block";
	if (IN_LINE.test(display)) return "inline";
	return display === "" || /^(?:none|initial|inherit|unset|revert)/u.test(display) ? null : "block";
}
function boxOf(element, styles) {
	const { tagName } = element;
	if (UNSEEN.has(tagName)) return "none";
	if (EMBEDS.has(tagName)) return "embed";
	if (FIELDS$1.has(tagName)) return "field";
	if (PARTS.has(tagName)) return "block";
	const parent = parentOf(element);
	return byStyle(element, styles.of(element), parent && styles.of(parent)) ?? (BLOCKS.has(tagName) ? "block" : "inline");
}
/** Whether line ends in a text are the author's; null when the element says nothing of it. */
function keepsLines(element, style) {
	const said = `${style.get("white-space") ?? ""} ${style.get("white-space-collapse") ?? ""}`.trim();
	if (said !== "") return /pre|break-spaces/u.test(said);
	return [
		"pre",
		"textarea",
		"listing",
		"xmp"
	].includes(element.tagName) ? true : null;
}
// ../../shared/intake/markup/heading-of.ts
var TITLE_CLASS = /(?:^|\s)MsoTitle(?:CxSp\w+)?(?:\s|$)/u;
/** The level of a heading by its tag, its role, or Word's styles; null for what is none. */
function headingOf$1(element, styles) {
	const { tagName } = element;
	if (/^h[1-6]$/u.test(tagName)) return tagName;
	if (attribute$1(element, "role") === "heading") {
		const level = Number.parseInt(attribute$1(element, "aria-level"), 10) || 2;
		return `h${Math.min(6, Math.max(1, level))}`;
	}
	if (tagName !== "p") return null;
	if (TITLE_CLASS.test(attribute$1(element, "class"))) return "h1";
	const outline = /^[1-6]$/u.exec(styles.of(element).get("mso-outline-level") ?? "")?.[0];
	return outline === void 0 ? null : `h${outline}`;
}
// ../../shared/intake/markup/kept-elements.ts
/** In a quotation or pull quote, and in no paragraph of it, a `cite` says who is quoted. */
function citeMark(cite, mark) {
	const holder = parentOf(cite);
	const isQuoted = holder !== null && (holder.tagName === "blockquote" || isPullQuote(holder));
	return mark ?? (isQuoted ? "speaker" : "cite");
}
var HOLDERS$1 = new Set("article aside button footer header main menu nav search section".split(" "));
/** Wrappers that Word, Word Online and Dropbox Paper put around every paragraph and item, although they belong together. */
var WRAPPER = /(?:^|\s)(?:OutlineElement|ListContainerWrapper|WordSection\d*|ace-line)(?:\s|$)/u;
/** Whether an element's kind or class says something, to a block of ours or to who reads a whole page. */
function isMeant(element) {
	const className = attribute$1(element, "class");
	return HOLDERS$1.has(element.tagName) || element.tagName === "div" && className !== "" && !WRAPPER.test(className);
}
/** How sites mark who is quoted, under the words of a quotation. */
var SPEAKER_CLASS = /(?:^|[\s_-])(?:attribution|author|speaker|source|byline|citation|cite)(?=$|[\s_-])/iu;
/** LibreOffice's number before a footnote: only its place parts it from the note. */
var isNoteSign = (element) => /^sd(?:foot|end)notesym/u.test(attribute$1(element, "class"));
var KEPT = new Set("class id alt src width height dir itemprop data-outside".split(" "));
var attributesOf = ({ attrs }) => Object.fromEntries(attrs.filter(({ name }) => KEPT.has(name)).map(({ name, value }) => [name, value]));
/** Makes an element one of another kind, with all that is in it. */
function rename(element, tag) {
	element.tagName = element.nodeName = tag;
}
/** A figure of ours: a quotation with who said it. */
function isQuotation(figure) {
	const blocks = figure.childNodes.filter(isElement).map(({ tagName }) => tagName);
	return blocks.filter((tag) => tag === "blockquote").length === 1 && blocks.every((tag) => tag === "blockquote" || tag === "figcaption");
}
/** Takes the figure away from around its content, which goes into the copy as it is. */
function unfigure(figure) {
	for (const element of [figure, ...figure.childNodes.filter(isElement)]) if (element.tagName === "figcaption") rename(element, "p");
	else if (element === figure) rename(element, "div");
}
/** The web address of what a page embeds; empty if it has none. */
function addressIn(element) {
	return [element, ...elementsIn(element)].map((each) => attribute$1(each, "src") || attribute$1(each, "data")).find((address) => /^https?:/iu.test(address)) ?? "";
}
// ../../shared/intake/markup/left-out.ts
var px = (value) => value === void 0 ? NaN : Number.parseFloat(value);
/** Colours in the forms that programs write into clipboards, as one form; null for those that say nothing for sure. */
function colourOf(value) {
	if (value === void 0) return null;
	const named = {
		white: "ffffff",
		black: "000000",
		windowtext: "000000"
	}[value];
	if (named) return named;
	const hex = /^#(?<hex>[\da-f]{3}|[\da-f]{6})$/u.exec(value)?.groups?.hex;
	if (hex) return hex.length === 6 ? hex : [...hex].map((digit) => digit + digit).join("");
	const rgb = /^rgba?\((?<r>\d+)[\s,]+(?<g>\d+)[\s,]+(?<b>\d+)(?:[\s,/]+(?<a>[\d.]+))?\)$/u.exec(value)?.groups;
	if (!rgb || rgb.a !== void 0 && Number(rgb.a) < 1) return null;
	return [
		rgb.r,
		rgb.g,
		rgb.b
	].map((part) => Number(part).toString(16).padStart(2, "0")).join("");
}
var isTransparent = (value) => value === "transparent" || /^rgba\(.*[\s,/]0(?:\.0+)?\)$/u.test(value ?? "");
/** The background that an element is seen on, as far as the page itself says it. */
function groundOf(element, styles) {
	for (let at = element; at; at = parentOf(at)) {
		const style = styles.of(at);
		const declared = style.get("background-color") ?? style.get("background");
		if (declared !== void 0 && !isTransparent(declared) && !/^(?:none|initial|inherit|unset)/u.test(declared)) return colourOf(declared);
		const attributed = attribute$1(at, "bgcolor");
		if (attributed) return colourOf(attributed.toLowerCase());
	}
	return null;
}
/** Words in the colour of what they stand on. A page that does not say its background may be dark: then they are seen. */
function isInvisibleInk(element, style, styles) {
	const ink = style.get("color") ?? (element.tagName === "font" ? attribute$1(element, "color").toLowerCase() : void 0);
	if (isTransparent(ink) || isTransparent(style.get("-webkit-text-fill-color"))) return !(style.get("background-clip") ?? style.get("-webkit-background-clip") ?? "").includes("text");
	const colour = colourOf(ink);
	return colour !== null && colour === groundOf(element, styles);
}
var isShrunk = (style) => {
	const clips = /hidden|clip/u.test(style.get("overflow") ?? "");
	const sides = [
		"width",
		"height",
		"max-height",
		"max-width"
	].map((side) => px(style.get(side)));
	const isClippedAway = /rect\(\s*(?:0|1px)|inset\((?:50|100)%/u.test(`${style.get("clip") ?? ""} ${style.get("clip-path") ?? ""}`);
	return clips && sides.some((side) => side === 0) || clips && isClippedAway || clips && sides.filter((side) => side <= 1).length > 1;
};
var isMovedAway = (style) => px(style.get("text-indent")) <= -900 || /absolute|fixed/u.test(style.get("position") ?? "") && [
	"left",
	"top",
	"right"
].some((side) => px(style.get(side)) <= -900);
/** Classes by which sites and frameworks say something to screen readers alone. Their sheets stay behind. */
var SPOKEN_CLASS = /(?:^|[-_])(?:sr-?only|visually-?hidden|screen-?reader(?:s|-?text|-?only)?|show-for-sr|element-invisible|a11y-hidden|assistive-text)(?:$|[-_])/iu;
var SHOWN_AGAIN = /(?:^|:)not-(?:sr-only|visually-hidden)$/u;
function isOnlySpoken(element) {
	const classes = attribute$1(element, "class").split(/\s+/u);
	return classes.some((name) => SPOKEN_CLASS.test(name)) && !classes.some((name) => SHOWN_AGAIN.test(name));
}
/** Whether a page keeps an element from sight. `aria-hidden` does not: what it stands on is seen. */
function isHidden(element, styles) {
	if (hasAttribute(element, "hidden") || element.tagName === "dialog" && !hasAttribute(element, "open")) return true;
	if (isOnlySpoken(element)) return true;
	const style = styles.of(element);
	if (style.size === 0 && element.tagName !== "font") return false;
	const says = (property) => style.get(property) ?? "";
	if (says("display") === "none" || /^(?:all|screen)$/u.test(says("mso-hide"))) return true;
	if (/^(?:hidden|collapse)$/u.test(says("visibility"))) return ![...elementsIn(element)].some((inner) => styles.of(inner).get("visibility") === "visible");
	const size = style.get("font-size") ?? "";
	if (/^0+(?:\.0+)?(?:px|pt|em|rem|%)?$/u.test(size) && ![...elementsIn(element)].some((inner) => px(styles.of(inner).get("font-size")) > 0)) return true;
	if (/^0(?:\.0+)?%?$/u.test(says("opacity"))) return true;
	return isShrunk(style) || isMovedAway(style) || isInvisibleInk(element, style, styles);
}
var COMMENT_CLASS = /(?:^|\s)(?:MsoCommentReference|msocomanchor|msocomtxt|msocomoff|MsoCommentText|MsoCommentSubject|sdcomment|CommentReference)(?:\s|$)/iu;
/** A comment's mark in the text, or the comment itself: Word's, and Google Docs' in a downloaded page. */
var isNoteToSelf = (element, style) => COMMENT_CLASS.test(attribute$1(element, "class")) || /^(?:comment-list|comment)$/u.test(style.get("mso-element") ?? "") || style.get("mso-special-character") === "comment" || element.tagName === "a" && /^(?:#_msocom|#cmnt)/u.test(attribute$1(element, "href")) || element.tagName === "p" && [...elementsIn(element)].some((inner) => inner.tagName === "a" && /^cmnt\d/u.test(attribute$1(inner, "id")));
var DELETED_CLASS = /(?:^|\s)(?:msoDel|TrackChange\w*Deletion\w*|TrackedDeletion|ice-del|ck-suggestion-marker-deletion|suggestion-delete)(?:\s|$)/iu;
var INSERTED_CLASS = /(?:^|\s)(?:msoIns|TrackChange\w*Insertion\w*|TrackedInsertion|ice-ins|ck-suggestion-marker-insertion|suggestion-insert)(?:\s|$)/iu;
/** A change that names its author or its time is tracked. A page's own `del` is struck out for its readers to see. */
var isTracked = (element, isFromWord) => isFromWord || hasAttribute(element, "cite") || hasAttribute(element, "data-author");
var isDeletion = (element, isFromWord) => DELETED_CLASS.test(attribute$1(element, "class")) || element.tagName === "del" && isTracked(element, isFromWord);
var isInsertion = (element, isFromWord) => INSERTED_CLASS.test(attribute$1(element, "class")) || element.tagName === "ins" && isTracked(element, isFromWord);
/** Why an element's words do not belong to the copy; null when they do. */
function leftOutAs(element, styles, isFromWord) {
	if (isNoteToSelf(element, styles.of(element))) return "comment";
	if (isDeletion(element, isFromWord)) return "deletion";
	return isHidden(element, styles) ? "hidden" : null;
}
// ../../shared/intake/markup/list-levels.ts
var tagOf = ({ isNumbered }) => isNumbered ? "ol" : "ul";
/** The number that an item has: the one that goes on where it can, since `i.` may be the ninth. */
var numberOf$1 = ({ numbers }, next) => next !== null && (numbers.length === 0 || numbers.includes(next)) ? next : numbers[0] ?? 1;
/** Puts lists together whose items only say how deep they are. */
var ListsByLevel = class {
	levels = [];
	holder = null;
	/** A new item in this holder, in the list that stands last in it, or in a new one. */
	open(holder, item) {
		const last = holder.childNodes.findLast(isElement);
		if (holder !== this.holder || last === void 0 || last !== this.levels[0]?.list) this.levels = [];
		this.holder = holder;
		while (this.levels.length > 1 && this.levels.at(-1).level > item.level) this.levels.pop();
		const open = this.levels.at(-1);
		const level = open !== void 0 && (open.level >= item.level || this.levels.length === 0) && open.list.tagName === tagOf(item) && (!item.isNumbered || numberOf$1(item, open.next) === open.next) ? open : this.begin(holder, item);
		level.next++;
		const element = newElement("li");
		append(level.list, element, "\n");
		return element;
	}
	forget() {
		this.levels = [];
	}
	begin(holder, item) {
		const open = this.levels.at(-1);
		if (open && open.level >= item.level) this.levels.pop();
		const around = this.levels.at(-1)?.list.childNodes.findLast(isElement);
		const start = numberOf$1(item, null);
		const list = newElement(tagOf(item), item.isNumbered && start !== 1 ? { start: String(start) } : {});
		if (around) append(around, list);
		else append(holder, list, "\n");
		const level = {
			level: item.level,
			list,
			next: start
		};
		this.levels.push(level);
		return level;
	}
};
// ../../shared/intake/markup/list-reader.ts
/** Reads lists: those that are written as lists, and those that only say how deep each item stands. */
var ListReader = class {
	levels = new ListsByLevel();
	flow;
	read;
	constructor(flow, read) {
		this.flow = flow;
		this.read = read;
	}
	readList(element, around) {
		if (around.isInQuote) return this.readChildren(element, around);
		const items = element.childNodes.filter(isElement).filter(({ tagName }) => tagName === "li");
		if (around.line === "p" && items.some((item) => levelOf(item, element) !== null)) return this.readLevelled(element, around);
		const numbers = element.tagName === "ol" ? numbersOf$1(element, items) : [];
		if (numbers.some((number, at) => at > 0 && number !== numbers[at - 1] + 1)) return this.readNumbered(element, numbers, around);
		const list = newElement(element.tagName === "ol" ? "ol" : "ul", startAt(numbers[0]));
		this.flow.into(list, () => {
			for (const child of element.childNodes) this.readInList(child, list, {
				...around,
				line: "run"
			});
		});
		if (list.childNodes.length > 0) this.place(list);
	}
	/** Google Docs nests a list in a list, without an item: it belongs to the item before it. */
	place(list) {
		const { holder } = this.flow;
		if (LISTS.has(holder.tagName)) append(lastElement(holder) ?? newItem(holder), list);
		else append(holder, list, ...holder.tagName === "li" ? [] : ["\n"]);
	}
	readInList(node, list, around) {
		if (isText(node) && node.value.trim() === "") return;
		if (isElement(node) && (node.tagName === "li" || LISTS.has(node.tagName)) || isComment(node)) this.read(node, around);
		else this.fill(list, "", () => this.read(node, around));
	}
	readListItem(element, around) {
		const { holder } = this.flow;
		if (around.isInQuote) return this.readChildren(element, around);
		if (LISTS.has(holder.tagName)) return this.fill(holder, attribute$1(element, "id"), () => this.readChildren(element, {
			...around,
			line: "run"
		}));
		if (around.line === "p") this.readItem(element, {
			level: 1,
			isNumbered: false,
			numbers: []
		}, around);
		else this.readChildren(element, around);
	}
	/** An item of a program that only says how deep it stands. */
	readItem(element, item, around) {
		const li = this.levels.open(this.flow.holder, item);
		this.flow.into(li, () => this.readChildren(element, {
			...around,
			line: "run"
		}));
		const list = li.parentNode;
		if (dropBlankItem(list) && list.childNodes.every(isText)) {
			const holder = list.parentNode;
			if (holder) holder.childNodes = holder.childNodes.filter((node) => node !== list);
		}
	}
	/** Lists of one run, of which each item says itself how deep it stands. */
	readLevelled(element, around) {
		let number = numberIn(element, "start") ?? 1;
		for (const child of element.childNodes) {
			if (!isElement(child)) continue;
			const kind = attribute$1(child, "data-list");
			const isNumbered = kind === "" ? element.tagName === "ol" : kind === "ordered";
			const numbers = isNumbered && !QUILL_LEVEL.test(attribute$1(child, "class")) ? [number++] : [];
			this.readItem(child, {
				level: levelOf(child, element) ?? 1,
				isNumbered,
				numbers
			}, around);
		}
	}
	/** A story's lists count on by one: of one that counts down or leaps, the numbers stay as words. */
	readNumbered(element, numbers, around) {
		const left = [...numbers];
		for (const child of element.childNodes) {
			this.flow.flush();
			if (isElement(child) && child.tagName === "li") this.flow.lead = `${left.shift() ?? 1}. `;
			if (isElement(child) && child.tagName === "li") this.readChildren(child, around);
			else this.read(child, around);
			this.flow.flush();
			this.flow.lead = "";
		}
	}
	fill(list, id, read) {
		this.flow.into(newItem(list, id), read);
		dropBlankItem(list);
	}
	readChildren(element, around) {
		for (const child of element.childNodes) this.read(child, around);
	}
};
function newItem(list, id = "") {
	const item = newElement("li", id ? { id } : {});
	append(list, item, "\n");
	return item;
}
/** Takes the last item away when nothing was put into it; says whether it did. */
function dropBlankItem(list) {
	const last = lastElement(list);
	if (last === null || last.childNodes.length > 0) return false;
	list.childNodes = list.childNodes.filter((node) => node !== last);
	return true;
}
var QUILL_LEVEL = /(?:^|\s)ql-indent-(?<level>\d)(?=\s|$)/u;
var PAPER_LEVEL = /(?:^|\s)list-(?:bullet|number|task)(?<level>\d)(?=\s|$)/u;
/** How deep an item says that it stands, from 1: in Word Online, Slack, Quill's fields, Dropbox Paper. Null if it does not. */
function levelOf(item, list) {
	const said = numberIn(item, "data-aria-level") ?? plusOne(numberIn(item, "data-stringify-indent")) ?? plusOne(numberOf(QUILL_LEVEL.exec(attribute$1(item, "class")))) ?? numberOf(PAPER_LEVEL.exec(attribute$1(list, "class")));
	if (said !== null) return Math.max(1, said);
	return hasAttribute(item, "data-list") ? 1 : null;
}
var numberOf = (found) => found ? Number(found.groups?.level) : null;
var plusOne = (number) => number === null ? null : number + 1;
/** The numbers that a browser shows before the items of a numbered list. */
function numbersOf$1(list, items) {
	const step = hasAttribute(list, "reversed") ? -1 : 1;
	let next = numberIn(list, "start") ?? (step < 0 ? items.length : 1);
	return items.map((item) => {
		const number = numberIn(item, "value") ?? next;
		next = number + step;
		return number;
	});
}
function numberIn(element, name) {
	const number = Number.parseInt(attribute$1(element, name), 10);
	return Number.isFinite(number) ? number : null;
}
var startAt = (number = 1) => number === 1 ? {} : { start: String(number) };
// ../../shared/intake/markup/rows.ts
/** What parts the cells of a row that has become a line: white space that is seen as a gap, here and on a page. */
var BETWEEN$1 = " ";
/** The one line that a cell is; null when it holds more, as the cells of a page's layout do. */
function lineOf(cell) {
	const blocks = cell.childNodes.filter(isElement);
	const [only] = blocks;
	if (blocks.length > 1) return null;
	if (only === void 0) return void 0;
	if (only.tagName === "div") return lineOf(only);
	return only.tagName === "p" && !only.childNodes.some((node) => isElement(node) && node.tagName === "img") ? only : null;
}
/**
* A table's row as blocks: a line with its cells visibly apart where each cell is a line, or else what its cells hold, one
* after the other.
*/
function joinRows(cells) {
	const lines = cells.map(lineOf);
	if (lines.includes(null)) return cells.flatMap(({ childNodes }) => childNodes.filter(isElement));
	const last = lines.findLastIndex((line) => line && textIn(line) !== "");
	if (last < 0) return [];
	const row = newElement("p");
	lines.slice(0, last + 1).forEach((line, at) => {
		if (at > 0) append(row, BETWEEN$1);
		for (const node of [...line?.childNodes ?? []]) if (isText(node)) append(row, node.value);
		else if (isElement(node)) append(row, node.tagName === "br" ? " " : node);
	});
	return [row];
}
// ../../shared/story/name-line.ts
/** A name and what its bearer is: no sentence is as short before its first comma. */
var MAX_NAME_WORDS = 7;
var MAX_WORDS$1 = 16;
var DASHED$1 = /^\s*[—–―-]+\s*(?<name>(?:\p{Lu}|\p{Lt}|\p{Lo}).{1,120}?)\s*$/u;
var ENDS_SENTENCE = /[.?!…।۔؟。！？]["”»’')\]]*$/u;
var ABBREVIATED = /(?:^|\s)(?:Jr|Sr|Esq|Inc|Ltd|Corp|Ph\.?D|M\.D)\.$/u;
/** Whether a line begins with a dash: who said the words above it, or words of a dialogue. */
var isDashed = (line) => /^\s*(?:[—–―]|-+\s|-+\p{L})/u.test(line);
/**
* Whether a line that begins with a dash reads as a name, as in `— Asha Rao, engineer`. `— Will you go?` and
* `– and never came back` are words.
*/
function isDashedName(line) {
	const name = DASHED$1.exec(line)?.groups?.name;
	if (name === void 0 || ENDS_SENTENCE.test(name) && !ABBREVIATED.test(name)) return false;
	const [first = ""] = name.split(/[,،、]/u);
	const count = (words) => words.split(/\s+/u).filter(Boolean).length;
	return count(first) <= MAX_NAME_WORDS && count(name) <= MAX_WORDS$1;
}
// ../../shared/intake/markup/speakers.ts
var HOLDERS = /^(?:div|section|article|aside|header|main|nav)$/u;
var MAX_NAME_LETTERS = 120;
var isNested = (block) => block.tagName === "blockquote" || block.tagName === "figure" && [...elementsIn(block)].some(({ tagName }) => tagName === "blockquote");
var isNamed = ({ tagName, attrs }) => /^(?:p|div)$/u.test(tagName) && SPEAKER_CLASS.test(attrs.find(({ name }) => name === "class")?.value ?? "");
var isHolder = (block) => HOLDERS.test(block.tagName) && !hasAttribute(block, "data-from") && !hasAttribute(block, "hidden") && !isNamed(block);
function* leavesIn(quote, holder = quote) {
	for (const block of holder.childNodes.filter(isElement)) if (isNested(block)) yield* leavesIn(holder === quote && quote.tagName !== "blockquote" ? quote : block, block);
	else if (isHolder(block)) yield* leavesIn(quote, block);
	else yield {
		block,
		quote
	};
}
var isWithin = (inner, outer) => inner !== outer && [...elementsIn(outer)].includes(inner);
var says = ({ block }) => textIn(block).trim() !== "" && !hasAttribute(block, "hidden") && !/^(?:figure|hr)$/u.test(block.tagName);
var isSpeaker = ({ block }) => /^(?:footer|figcaption)$/u.test(block.tagName);
/** Makes the lines of one quotation that are marked or read as who said the words above them its footers. */
function nameSpeakers(lines, hasWordsBefore) {
	const last = lines.at(-1);
	if (!last || lines.length < 2 && !hasWordsBefore) return;
	const isLine = ({ block }) => block.tagName === "p" && isDashed(textIn(block));
	const dashed = lines.filter(isLine);
	const areNames = dashed.every((leaf) => {
		const before = lines[lines.indexOf(leaf) - 1];
		return isDashedName(textIn(leaf.block)) && (before ? !isLine(before) : hasWordsBefore);
	});
	const isName = (leaf) => isNamed(leaf.block) || areNames && dashed.includes(leaf);
	if (!isSpeaker(last) && !isName(last)) return;
	for (const leaf of lines) if (isName(leaf) && (leaf === last || leaf !== lines[0] && textIn(leaf.block).length <= MAX_NAME_LETTERS)) rename(leaf.block, "footer");
}
/** Puts the words of quotations within one into it: nobody is named for any of them. */
function unnest(quote) {
	if (quote.tagName !== "blockquote") return quote.childNodes.filter(isElement).forEach(unnest);
	for (const inner of [...elementsIn(quote)].filter(({ tagName }) => tagName === "blockquote")) {
		const parent = inner.parentNode;
		for (const node of inner.childNodes) node.parentNode = parent;
		parent.childNodes.splice(parent.childNodes.indexOf(inner), 1, ...inner.childNodes);
	}
}
/** Gives every speaker the words before it that are of its own quotation; those of others stay theirs. */
function segmentsOf(leaves, leads) {
	const segments = [];
	const open = /* @__PURE__ */ new Set();
	const leading = /* @__PURE__ */ new Map();
	let before;
	const begin = (quote, speakers) => {
		const segment = {
			quote,
			blocks: [],
			speakers
		};
		segments.push(segment);
		if (speakers.length === 0) open.add(segment);
		return segment;
	};
	const close = (owned, speakers) => {
		for (const segment of owned) {
			segment.speakers = speakers;
			open.delete(segment);
		}
	};
	for (const leaf of leaves) {
		const { block, quote } = leaf;
		const last = segments.at(-1);
		const follows = before?.quote === quote && isSpeaker(before);
		if (!isSpeaker(leaf)) {
			const speakers = leading.get(quote) ?? [];
			(last?.quote === quote && (open.has(last) || !follows && leads(quote)) ? last : begin(quote, speakers)).blocks.push(block);
		} else if (leads(quote)) {
			const waiting = leading.get(quote) ?? [];
			const isUsed = segments.some(({ speakers }) => speakers === waiting);
			leading.set(quote, isUsed ? [block] : [...waiting, block]);
		} else {
			const own = [...open].filter((segment) => segment.quote === quote);
			if (own.length > 0) close(own, [block]);
			else if (follows && last) last.speakers.push(block);
			else if (last && open.has(last) && isWithin(last.quote, quote)) close([last], [block]);
			else begin(quote, [block]);
		}
		before = leaf;
	}
	return segments;
}
function quotationOf({ quote, blocks, speakers }) {
	const tag = blocks.length > 0 ? "blockquote" : "p";
	const target = newElement(tag, quote.tagName === "blockquote" && tag === "blockquote" ? attributesOf(quote) : {});
	for (const block of blocks) append(target, block, "\n");
	for (const speaker of speakers) {
		const line = newElement(tag === "p" ? "span" : "footer", attributesOf(speaker));
		for (const node of speaker.childNodes) if (isElement(node)) append(line, node);
		else append(line, "value" in node ? node.value : "");
		append(target, line, "\n");
	}
	return target;
}
/**
* A quotation as the quotations that it is, each with the words of one speaker. A line that names a speaker owns the words
* before it, up to the last such line and in its own quotation; words of no speaker stand by themselves.
* @param quote with the quotations within it; it is changed
* @returns the quotation itself when one speaker or nobody is named for all of it
*/
function quotationsIn(quote) {
	const leaves = [...leavesIn(quote)];
	const quotes = new Set(leaves.map((leaf) => leaf.quote));
	const leading = /* @__PURE__ */ new Set();
	for (const each of quotes) {
		const own = leaves.filter((leaf) => leaf.quote === each && says(leaf));
		const at = own[0] ? leaves.indexOf(own[0]) - 1 : -1;
		const hasWordsBefore = leaves.slice(0, Math.max(0, at + 1)).some((leaf) => isWithin(leaf.quote, each));
		nameSpeakers(own, hasWordsBefore);
		const [first, last] = [own[0], own.at(-1)];
		if (first && last && isSpeaker(first) && !isSpeaker(last) && !hasWordsBefore) leading.add(each);
	}
	if (!leaves.some(isSpeaker)) {
		unnest(quote);
		return [quote];
	}
	const segments = segmentsOf(leaves, (each) => leading.has(each));
	if (segments.length > 1) return segments.map(quotationOf);
	unnest(quote);
	return [quote];
}
// ../../shared/intake/markup/styles.ts
var NOTHING = /* @__PURE__ */ new Map();
/** Reads declarations as a `style` attribute has them, Word's own (`mso-list`) among them. A later one wins. */
function readStyle(text) {
	if (text.trim() === "") return NOTHING;
	const style = /* @__PURE__ */ new Map();
	for (const [declaration] of text.matchAll(/(?:"[^"]*"|'[^']*'|\([^)]*\)|[^;"'(]|["'(])+/gu)) {
		const colon = declaration.indexOf(":");
		if (colon < 1) continue;
		const value = declaration.slice(colon + 1).replace(/!\s*important\s*$/iu, "");
		style.set(declaration.slice(0, colon).trim().toLowerCase(), value.trim().toLowerCase());
	}
	return style;
}
/** `p`, `.MsoNormal`, `span.s1.s2`, `#x`: what programs write into the sheets of their clipboards. */
var SELECTOR = /^(?<tag>[a-z][\w-]*|\*)?(?<rest>(?:[.#][\w-]+)*)$/iu;
function readRules(sheet) {
	const plain = sheet.replaceAll(/<!--|-->|\/\*[^]*?\*\//gu, "");
	const rules = [];
	let depth = 0;
	let head = "";
	let body = "";
	for (const part of plain.split(/(?<=[{}])|(?=[{}])/u)) if (part === "{") depth++;
	else if (part === "}") {
		depth = Math.max(0, depth - 1);
		if (depth === 0) {
			if (!head.trim().startsWith("@")) rules.push(...rulesOf(head, body));
			head = body = "";
		}
	} else if (depth === 0) head = part.slice(part.lastIndexOf(";") + 1);
	else if (depth === 1) body += part;
	return rules;
}
function rulesOf(head, body) {
	const style = readStyle(body);
	return head.split(",").flatMap((selector) => {
		const found = SELECTOR.exec(selector.trim())?.groups;
		if (!found) return [];
		const parts = found.rest?.match(/[.#][\w-]+/gu) ?? [];
		const classes = parts.filter((part) => part.startsWith(".")).map((part) => part.slice(1));
		const id = parts.find((part) => part.startsWith("#"))?.slice(1) ?? "";
		const tag = found.tag === "*" ? "" : (found.tag ?? "").toLowerCase();
		return [{
			tag,
			classes,
			id,
			weight: (id ? 100 : 0) + classes.length * 10 + (tag ? 1 : 0),
			style
		}];
	});
}
/** What a page's style sheets and `style` attributes declare for its elements; nothing is inherited here. */
var Styles = class {
	rules;
	known = /* @__PURE__ */ new Map();
	constructor(page) {
		const sheets = [...elementsIn(page)].filter(({ tagName }) => tagName === "style").map(textIn);
		this.rules = sheets.flatMap(readRules).sort((one, other) => one.weight - other.weight);
	}
	of(element) {
		const known = this.known.get(element);
		if (known) return known;
		const style = this.read(element);
		this.known.set(element, style);
		return style;
	}
	read(element) {
		const own = readStyle(attribute$1(element, "style"));
		if (this.rules.length === 0) return own;
		const classes = new Set(attribute$1(element, "class").split(/\s+/u));
		const matching = this.rules.filter((rule) => (rule.tag === "" || rule.tag === element.tagName) && (rule.id === "" || rule.id === attribute$1(element, "id")) && rule.classes.every((name) => classes.has(name)));
		if (matching.length === 0) return own;
		return new Map([...matching.flatMap(({ style }) => [...style]), ...own]);
	}
};
// ../../shared/intake/markup/visible-words.ts
var PARTING = /* @__PURE__ */ new Set([
	"td",
	"th",
	"br",
	"rt"
]);
/**
* The lines of a page as its reader sees them, read apart from how it becomes copy, so that the two can be compared.
* @param skipped what is no word of the copy: markers, comments, hidden words
*/
function visibleLines(page, styles, skipped) {
	let text = "";
	const open = [...page.childNodes].reverse();
	for (let node = open.pop(); node !== void 0; node = open.pop()) if (typeof node === "string") text += node;
	else if (isText(node)) text += skipped.has(node) ? "" : node.value.replaceAll(/\s/gu, " ");
	else if (isElement(node) && !skipped.has(node)) {
		const box = boxOf(node, styles);
		if (box === "none" || box === "embed" || box === "field") continue;
		const parts = box === "block" || PARTING.has(node.tagName);
		if (parts) text += "\n";
		if (parts) open.push("\n");
		const { childNodes } = node;
		for (let at = childNodes.length - 1; at >= 0; at--) open.push(childNodes[at]);
	}
	return text.split("\n").map((line) => line.trim()).filter(Boolean);
}
// ../../shared/intake/markup/word-lists.ts
var NUMBER$1 = /^[([]?(?:[\p{Nd}]+(?:[.．][\p{Nd}]+)*|[a-z]{1,2}|[ivxlcdm]+|[α-ω]|[а-я]|[一二三四五六七八九十]+)[.)\]．、]?$/iu;
/** What bullets are drawn as, private signs of Symbol and Wingdings and their letters among them. */
var BULLET$1 = /^(?:[·•●○◦▪■□◾◽▫‣⁃∙➢➤✓✔❖◆◇►▶–—―*+-]|[\ue000-\uf8ff]|o|§|Ø|ü|Ü|q|v|à|è|Þ|n|l|¨|w|u|s|F)$/u;
var BULLET_FONT = /symbol|wingdings|webdings|courier|mt extra/u;
var ROMAN = {
	i: 1,
	v: 5,
	x: 10,
	l: 50,
	c: 100,
	d: 500,
	m: 1e3
};
function numbersOf(marker) {
	const last = plain(marker).replaceAll(/[()[\]．、\s]|\.$/gu, "").split(".").at(-1) ?? "";
	if (/^\d{1,9}$/u.test(last)) return [Number(last)];
	const letters = last.toLowerCase();
	const found = [];
	if (/^[a-z]$/u.test(letters)) found.push(letters.charCodeAt(0) - 96);
	if (/^[ivxlcdm]+$/u.test(letters)) {
		const values = [...letters].map((letter) => ROMAN[letter]);
		const roman = values.reduce((sum, value, at) => sum + (value < (values[at + 1] ?? 0) ? -value : value), 0);
		if (letters.length > 1 || letters === "i") found.unshift(roman);
		else found.push(roman);
	}
	return found;
}
var isIgnored = (element, styles) => styles.of(element).get("mso-list") === "ignore";
var isBlank = (text) => /^[\s\u00a0]*$/u.test(text);
/** Word's marker, named by itself: `mso-list:Ignore`. */
function namedMarker(paragraph, styles) {
	for (const element of elementsIn(paragraph)) if (isIgnored(element, styles)) return element;
	return null;
}
/** What stands between `[if !supportLists]` and its end: a marker for programs that know no lists. */
function conditionalMarker(paragraph) {
	const found = [];
	let isInside = false;
	for (const node of nodesIn(paragraph)) if (isComment(node)) isInside = /\[if\s+!supportLists\]/iu.test(node.data) || isInside && !/\[endif\]/iu.test(node.data);
	else if (isInside) found.push(node);
	return found;
}
/**
* A marker that lost its name on the way, as mail programs take it: a bullet in a drawing font, or a number, and behind
* it the gap of no-break spaces in tiny letters that Word draws.
*/
function bareMarker(paragraph, styles, isItem) {
	const found = [];
	let marker = "";
	let isDrawn = false;
	for (const node of nodesIn(paragraph)) {
		if (!isText(node)) continue;
		if (isBlank(node.value) && marker === "") continue;
		const parent = node.parentNode && isElement(node.parentNode) ? styles.of(node.parentNode) : /* @__PURE__ */ new Map();
		const font = `${parent.get("font") ?? ""} ${parent.get("font-family") ?? ""}`;
		if (marker === "") {
			const [, sign = "", gap = ""] = /^\s*(\S{1,8}?)([\u00a0\s]*)$/u.exec(node.value) ?? [];
			if (!BULLET$1.test(sign) && !(NUMBER$1.test(sign) && /[.)]$/u.test(sign))) return [];
			isDrawn = BULLET_FONT.test(font) && BULLET$1.test(sign);
			marker = sign;
			found.push(node);
			if (/\u00a0{2,}|\u00a0 /u.test(gap) && (isItem || isDrawn)) return found;
		} else {
			if (!isBlank(node.value)) return [];
			found.push(node);
			return /^7(?:\.0)?pt/u.test(parent.get("font") ?? "") || /7(?:\.0)?pt/u.test(parent.get("font-size") ?? "") || isDrawn || isItem && node.value.includes("\xA0") ? found : [];
		}
	}
	return [];
}
var LIST_CLASS = /(?:^|\s)Mso(?:List(?:Paragraph|Bullet|Number)?)(?:CxSp(?:First|Middle|Last))?(?<level>[2-9])?(?:CxSp(?:First|Middle|Last))?(?:\s|$)/u;
/** Whether Word or Outlook wrote a page, whose marks then mean what they mean there. */
var isFromWord = (page) => [...elementsIn(page)].some((element) => attribute$1(element, "class").startsWith("Mso") || element.tagName === "meta" && /Microsoft Word|Word\.Document/iu.test(attribute$1(element, "content")));
/** The nodes that draw a paragraph's or heading's marker; none when it has no marker. */
function markerOf(paragraph, styles) {
	const named = namedMarker(paragraph, styles);
	if (named) return [named];
	const conditional = conditionalMarker(paragraph);
	if (conditional.length > 0) return conditional;
	return bareMarker(paragraph, styles, LIST_CLASS.test(attribute$1(paragraph, "class")));
}
/** Reads a paragraph that Word drew as an item of a list; null for any other. Word writes no lists as lists. */
function wordItem(paragraph, styles) {
	const declared = styles.of(paragraph).get("mso-list") ?? "";
	const level = /\blevel(\d)/u.exec(declared)?.[1] ?? LIST_CLASS.exec(attribute$1(paragraph, "class"))?.groups?.level;
	if (/^(?:none|skip)/u.test(declared)) return null;
	if (paragraph.tagName !== "p" && level === void 0) return null;
	const nodes = markerOf(paragraph, styles);
	const isNamed = /\bl\d+\b/u.test(declared);
	if (nodes.length === 0 && !isNamed) return null;
	const marker = nodes.map((node) => isText(node) ? node.value : isElement(node) ? textIn(node) : "").join("").replaceAll(/[\s\u00a0]/gu, "");
	const isNumbered = NUMBER$1.test(marker) && !(BULLET$1.test(marker) && !/[.)\]]$/u.test(marker));
	return {
		level: Number(level ?? 1),
		isNumbered,
		numbers: isNumbered ? numbersOf(marker) : [],
		marker: new Set(nodes)
	};
}
// ../../shared/intake/markup/tidier.ts
/** Deeper pages are hostile, not editorial. */
var MAX_DEPTH$3 = 200;
/** Reads a page from its top to its end and has it put together as copy. */
var Tidier = class {
	flow = new Flow();
	leftOut = [];
	insertions = [];
	/** What of the page is no word of the copy, or stands in a photo's caption. */
	skipped = /* @__PURE__ */ new Set();
	styles;
	options;
	isFromWord;
	lists = new ListReader(this.flow, (node, around) => this.read(node, around));
	constructor(page, options) {
		this.options = options;
		this.styles = new Styles(page);
		this.isFromWord = isFromWord(page);
	}
	/** @throws NestedTooDeep */
	read(node, around) {
		if (this.skipped.has(node)) return;
		if (isText(node)) this.readText(node.value, around);
		else if (isComment(node)) this.putPicture(vmlPicture(node), around);
		else if (isElement(node)) {
			if (around.depth > MAX_DEPTH$3) throw new NestedTooDeep();
			this.readElement(node, {
				...around,
				depth: around.depth + 1
			});
		}
	}
	readChildren(element, around) {
		for (const child of element.childNodes) this.read(child, around);
	}
	readText(text, around) {
		(around.keepsLines ? text.split(/\r\n?|\n/u) : [text.replaceAll(/[\t\n\r\f ]+/gu, " ")]).forEach((line, at) => {
			if (at > 0) this.flow.breakLine(around);
			if (line !== "") this.flow.say(line, around);
		});
	}
	readElement(element, around) {
		const { tagName } = element;
		if (tagName === "br") return this.flow.breakLine(around);
		if (tagName === "wbr") return this.flow.say("​", around);
		const box = boxOf(element, this.styles);
		if (box === "none") {
			if (tagName === "noscript") this.showLeftOut(element);
			return tagName === "svg" ? this.readDrawing(element, around) : void 0;
		}
		if (tagName === "img") return this.readImage(element, around);
		if (tagName === "v:imagedata") return this.putPicture(newElement("img", { alt: attribute$1(element, "o:title") }), around);
		const isField = box === "field" || tagName === "button" && around.isAtPicture;
		const kind = box === "embed" ? box : isField ? "field" : leftOutAs(element, this.styles, this.isFromWord);
		if (kind !== null && this.leaves(element, kind, around)) return;
		const inside = this.around(element, around, kind);
		if (box === "inline" && headingOf$1(element, this.styles) === null) return this.readInline(element, inside);
		this.flow.flush();
		this.readBlock(element, inside);
		this.flow.flush();
	}
	around(element, around, kind) {
		const style = this.styles.of(element);
		if (isInsertion(element, this.isFromWord)) {
			const words = this.wordsIn(element);
			if (words !== "") this.insertions.push(words);
		}
		const format = formatIn(element, style, around.format);
		return {
			...around,
			format: kind === "deletion" ? format | STRUCK : format,
			href: element.tagName === "a" ? this.addressOf(element) : around.href,
			mark: element.tagName === "cite" ? citeMark(element, around.mark) : around.mark,
			keepsLines: keepsLines(element, style) ?? around.keepsLines
		};
	}
	addressOf(link) {
		const href = attribute$1(link, "href").trim();
		if (href === "") return null;
		const clean = unwrapAddress(href);
		if (clean !== href && !this.leftOut.some(({ words }) => words === href)) this.leftOut.push({
			kind: "tracker",
			words: href
		});
		return this.options.keep?.has("tracker") ? href : clean;
	}
	wordsIn(element) {
		const lines = visibleLines(element, this.styles, /* @__PURE__ */ new Set());
		return (lines.length > 0 ? lines.join(" ") : textIn(element)).replaceAll(/[\s\u00a0]+/gu, " ").trim();
	}
	/** Notes what is left out. Says whether it is: a kind may have been asked for. */
	leaves(element, kind, around) {
		const words = kind === "embed" ? addressIn(element) : this.wordsIn(element);
		if (words !== "") this.leftOut.push({
			kind,
			words
		});
		const isKept = this.options.keep?.has(kind) ?? false;
		if (isKept && kind !== "embed" && kind !== "field") return false;
		this.skipped.add(element);
		if (isKept) this.flow.say(` ${words} `, kind === "embed" ? {
			...around,
			href: words
		} : around);
		else this.showLeftOut(element);
		return true;
	}
	showLeftOut(element) {
		if (!this.options.showsLeftOut) return;
		const shown = newElement(PLAYERS.has(element.tagName) ? element.tagName : "div", { hidden: "" });
		const words = this.wordsIn(element);
		if (words !== "") append(shown, element.tagName === "noscript" ? words.replaceAll(/<[^>]*>/gu, " ").trim() : words);
		this.flow.follow(shown);
	}
	/** The words of a chart are seen, but where each stands in it says what it means: they are left out, and noted. */
	readDrawing(drawing, around) {
		if (leftOutAs(drawing, this.styles, this.isFromWord) !== null) return;
		const words = wordsDrawnIn(drawing);
		if (words === "") return;
		this.leftOut.push({
			kind: "hidden",
			words
		});
		if (this.options.keep?.has("hidden")) return this.flow.say(` ${words} `, around);
		if (!this.options.showsLeftOut) return;
		const shown = newElement("div", { hidden: "" });
		append(shown, words);
		this.flow.follow(shown);
	}
	readInline(element, around) {
		const [before, after] = isNoteSign(element) ? ["", " "] : SIGNS_AROUND[element.tagName] ?? ["", ""];
		if (before) this.flow.say(before, around);
		const isMarked = around.isAtPicture && isCredit(element);
		this.readChildren(element, isMarked ? {
			...around,
			mark: "credit"
		} : around);
		if (after) this.flow.say(after, around);
	}
	readBlock(element, around) {
		const { tagName } = element;
		const heading = headingOf$1(element, this.styles);
		if (heading !== null) return this.readHeading(element, heading, around);
		if (LISTS.has(tagName)) return this.lists.readList(element, around);
		const speaker = around.line === "p" && !around.isInQuote ? speakerBeside(element) : null;
		if (speaker) rename(speaker, "figcaption");
		if (speaker || isFigure(element) && around.line === "p") return this.readFigure(element, around);
		switch (tagName) {
			case "hr": return this.readRule(around);
			case "li": return this.lists.readListItem(element, around);
			case "blockquote": return this.readQuote(element, around);
			case "table": return this.readTable(element, around);
			case "tr": return this.readRow(element, around);
			case "figcaption": return this.readRun(element, around);
			case "footer": return around.isInQuote ? this.readRun(element, around) : this.readHolder(element, around);
			default: return this.readWordItem(element, around) ? void 0 : this.readHolder(element, around);
		}
	}
	readRule({ line }) {
		if (line === "p" || this.flow.holder.tagName === "li") append(this.flow.holder, newElement("hr"));
	}
	readHeading(element, tag, around) {
		if (this.isFromWord) for (const node of markerOf(element, this.styles)) this.skipped.add(node);
		this.readChildren(element, around.line === "p" && !around.isInQuote ? {
			...around,
			line: tag
		} : around);
	}
	readWordItem(element, around) {
		if (!this.isFromWord || around.line !== "p" || around.isInQuote) return false;
		const item = wordItem(element, this.styles);
		if (item === null) return false;
		for (const node of item.marker) this.skipped.add(node);
		this.lists.readItem(element, item, around);
		return true;
	}
	/** Elements whose kind or class says something, to a block of ours or to who reads a whole page; others fall away. */
	readHolder(element, around) {
		const { tagName } = element;
		const className = attribute$1(element, "class");
		const isCaptionLine = isCaption(element);
		const lineClass = isCaptionLine ? "caption" : isPullQuote(this.flow.holder) ? className : around.isInQuote && SPEAKER_CLASS.test(className) ? "attribution" : around.lineClass;
		const isAtPicture = around.isAtPicture || isCaptionLine && this.options.readCaption !== void 0;
		const mark = isAtPicture && isCredit(element) ? "credit" : around.mark;
		const inside = {
			...around,
			lineClass,
			isAtPicture,
			mark
		};
		if (!isMeant(element) || around.line !== "p" || isAtPicture) return this.readChildren(element, inside);
		const target = newElement(tagName, attributesOf(element));
		this.flow.into(target, () => this.readChildren(element, inside));
		if (target.childNodes.length === 0) return;
		const parts = isPullQuote(target) && !around.isInQuote ? quotationsIn(target) : [target];
		append(this.flow.holder, ...parts.flatMap((part) => [part, "\n"]));
	}
	/** Reads an element's content into another, which stands in the holder when it holds anything. */
	readInto(target, element, around) {
		this.flow.into(target, () => this.readChildren(element, around));
		if (target.childNodes.length > 0) append(this.flow.holder, target, "\n");
	}
	readRun(element, around) {
		if (around.line === "run") return this.readChildren(element, around);
		const mark = around.isAtPicture && isCredit(element) ? "credit" : null;
		this.readInto(newElement(element.tagName), element, {
			...around,
			line: "run",
			isInQuote: false,
			mark
		});
	}
	readQuote(element, around) {
		if (around.line !== "p") return this.readChildren(element, around);
		const { holder } = this.flow;
		const quote = newElement("blockquote", attributesOf(element));
		this.flow.into(quote, () => this.readChildren(element, {
			...around,
			isInQuote: true
		}));
		if (quote.childNodes.length === 0) return;
		const isHeld = around.isInQuote || holder.tagName === "figure" || isPullQuote(holder);
		for (const each of isHeld ? [quote] : quotationsIn(quote)) append(holder, each, "\n");
	}
	readTable(element, around) {
		if (around.line !== "p") return this.readChildren(element, around);
		this.readInto(newElement("div", { "data-from": "table" }), element, around);
	}
	readRow(element, around) {
		const cells = element.childNodes.filter(isElement).map((cell) => {
			const into = newElement("td");
			this.flow.into(into, () => this.read(cell, {
				...around,
				line: "p",
				isInQuote: false
			}));
			return into;
		});
		const { holder } = this.flow;
		for (const block of joinRows(cells)) if (around.line === "p") append(holder, block, "\n");
		else {
			if (holder.childNodes.length > 0) append(holder, newElement("br"));
			for (const node of [...block.childNodes]) if (isText(node) || isElement(node)) append(holder, isText(node) ? node.value : node);
		}
	}
	readFigure(element, around) {
		const figure = newElement(speakerBeside(element) ? "figure" : element.tagName, attributesOf(element));
		const { readCaption, showsLeftOut } = this.options;
		if (readCaption && showsPicture(element)) {
			this.flow.into(figure, () => this.readChildren(element, {
				...around,
				isAtPicture: true
			}));
			this.skipped.add(element);
			return append(this.flow.holder, ...toFigure(figure, readCaption));
		}
		this.flow.into(figure, () => this.readChildren(element, around));
		if (figure.childNodes.length === 0) return;
		const isQuoted = isQuotation(figure) || isPullQuote(figure);
		const parts = isQuoted && !around.isInQuote ? quotationsIn(figure) : [figure];
		append(this.flow.holder, ...parts.flatMap((part) => [part, "\n"]));
		if (!showsLeftOut && !isQuoted) unfigure(figure);
	}
	readImage(element, around) {
		const sign = signIn(element);
		if (sign !== null) return this.flow.say(sign, around);
		if (leftOutAs(element, this.styles, this.isFromWord) !== null || isFurniture(element)) return;
		this.putPicture(newElement("img", attributesOf(element)), around);
	}
	putPicture(image, around) {
		if (image !== null) this.flow.put({
			is: "picture",
			image
		}, around);
	}
};
var STRUCK = 4;
var PLAYERS = new Set("video audio canvas iframe object embed noscript".split(" "));
/** What browsers print around an element's words. */
var SIGNS_AROUND = {
	q: ["“", "”"],
	rt: ["(", ")"]
};
// ../../shared/intake/markup/tidy-page.ts
/**
* As {@link tidyPage}, from a page that is parsed already. It is taken apart.
* @throws NestedTooDeep
*/
function tidyTree(page, options = {}) {
	const tidier = new Tidier(page, options);
	for (const child of page.childNodes) tidier.read(child, TOP$1);
	tidier.flow.flush();
	const { flow, leftOut, insertions, skipped, styles } = tidier;
	const captions = options.readCaption ? joinCaptions(flow.body, options.readCaption) : [];
	return {
		body: flow.body,
		leftOut,
		insertions,
		source: {
			page,
			styles,
			skipped,
			captions
		}
	};
}
// ../../shared/intake/documents/whole-page.ts
/** A page that calls most of its own words a menu is wrong about them. */
function trusted(blocks) {
	const letters = (isSites) => blocks.filter(({ role }) => role?.is === "furniture" === isSites).reduce((sum, block) => sum + textOf(block).length, 0);
	if (letters(true) < 3 * letters(false)) return blocks;
	return blocks.map((block) => block.role?.is === "furniture" ? {
		...block,
		role: null
	} : block);
}
/** A page has one headline: of several, the likeliest that says something; the others are headings. */
function withOneHeadline(blocks, ranks) {
	const tops = blocks.filter(({ role }) => role?.is === "headline");
	const rankOf = (block) => (ranks.get(block) ?? 1) * 2 + (isCaseless(textOf(block)) || /\s/.test(textOf(block)) ? 1 : 0);
	const best = Math.max(...tops.map(rankOf));
	const headline = tops.find((block) => rankOf(block) === best);
	return blocks.map((block) => block.role?.is === "headline" && block !== headline ? {
		...block,
		role: null
	} : block);
}
// ../../shared/intake/documents/read-html.ts
/** Deeper pages are hostile, not editorial. */
var MAX_DEPTH$2 = 200;
/** Lists stand no deeper than that in a story; what is deeper stands here. */
var MAX_LISTS = 8;
var TOP = {
	format: 0,
	href: null,
	kind: "paragraph",
	depth: 0,
	group: null,
	number: null,
	role: null,
	figure: null,
	level: 0,
	rank: 1
};
/**
* As {@link readHtml}, from a page that is parsed already. It is taken apart.
* @throws AppError as {@link readHtml}
*/
function readTree(page, options) {
	const { body, source } = tidied(page);
	const reader = new Reader(options, baseOf(source.page));
	for (const child of body.childNodes) reader.read(child, TOP);
	reader.flush();
	return { blocks: withOneHeadline(trusted(reader.blocks), reader.ranks) };
}
/** The same as a paste reads: a page becomes the same blocks on either way. */
function tidied(page) {
	try {
		return tidyTree(page, { showsLeftOut: true });
	} catch (failure) {
		if (!(failure instanceof NestedTooDeep)) throw failure;
		throw new AppError("UNREADABLE_FILE", "This page is nested deeper than any page a browser shows.");
	}
}
var Reader = class {
	blocks = [];
	/** Of blocks that a top heading makes: how likely it is the story's. */
	ranks = /* @__PURE__ */ new Map();
	options;
	base;
	runs = [];
	place = TOP;
	isTight = false;
	groups = 0;
	/** Pictures in a line that has begun already: they follow it. */
	waiting = [];
	constructor(options, base) {
		this.options = options;
		this.base = base;
	}
	/** Ends the line that is being read. */
	flush(isTight = false) {
		const runs = tidyRuns(this.runs);
		this.runs = [];
		const { kind, depth, role, group, number, rank } = this.place;
		if (runs.length > 0) {
			const block = {
				kind,
				depth,
				role,
				group,
				...number !== null && { number },
				runs,
				tight: this.isTight
			};
			this.blocks.push(block);
			if (role?.is === "headline") this.ranks.set(block, rank);
		}
		this.isTight = isTight && runs.length > 0;
		this.blocks.push(...this.waiting);
		this.waiting = [];
	}
	read(node, place) {
		if (place.level > MAX_DEPTH$2) throw new AppError("UNREADABLE_FILE", "This page is nested deeper than any page a browser shows.");
		if ("value" in node) this.readText(node.value, place);
		else if (isElement(node)) this.readElement(node, {
			...place,
			level: place.level + 1
		});
	}
	readText(text, place) {
		if (this.runs.length === 0 && text.trim() === "") return;
		this.place = place;
		this.runs.push({
			text,
			format: place.format,
			href: place.href
		});
	}
	readElement(element, around) {
		const { tagName } = element;
		if (isNoteMark(element)) return;
		const isOpen = !around.role || around.role.is === "outside";
		const place = isHidden$1(element) && isOpen ? {
			...around,
			role: { is: "hidden" }
		} : around;
		if (tagName === "img") return this.readPicture(element, place);
		const isInCaption = place.role?.is === "caption";
		if (tagName === "br" && !isInCaption) return this.flush(true);
		if (isInCaption && (tagName === "br" || BLOCKS$1.has(tagName))) {
			this.readText(" ", place);
			this.readChildren(element, place);
			return this.readText(" ", place);
		}
		if (!BLOCKS$1.has(tagName) && !isAttribution(element, place)) return this.readChildren(element, this.inlinePlace(element, place));
		this.flush();
		const inside = this.blockPlace(element, place);
		this.readChildren(element, inside);
		this.flush();
		const { figure } = inside;
		if (tagName === "figure" && figure?.shows === "picture" && !figure.isCaptioned && !place.role) {
			if (!this.options.picturesAreCopy) this.blocks.push(pictureBlock(figure.alt, ""));
		}
	}
	readChildren(element, place) {
		for (const child of element.childNodes) this.read(child, place);
	}
	readPicture(element, { role }) {
		if (!this.options.picturesAreCopy || role?.is === "furniture" || role?.is === "hidden") return;
		const block = pictureBlock(attribute$1(element, "alt").trim(), attribute$1(element, "src"));
		if (tidyRuns(this.runs).length > 0) this.waiting.push(block);
		else this.blocks.push(block);
	}
	inlinePlace(element, place) {
		const format = place.format | (FORMATS$1[element.tagName] ?? 0);
		const href = element.tagName === "a" ? this.addressOf(element) : place.href;
		return {
			...place,
			format,
			href
		};
	}
	addressOf(link) {
		const href = attribute$1(link, "href").trim();
		if (href === "" || href.startsWith("#")) return null;
		if (this.base !== null && URL.canParse(href, this.base)) return safeHref(new URL(href, this.base).href);
		return safeHref(href);
	}
	blockPlace(element, place) {
		const { tagName } = element;
		if (isAttribution(element, place)) return {
			...place,
			kind: "attribution",
			role: { is: "copy" }
		};
		if (isAside(element)) return {
			...place,
			role: place.role ?? OUTSIDE
		};
		if (FURNITURE.has(tagName)) return withRole(place, { is: "furniture" });
		const heading = HEADINGS[tagName];
		if (heading) {
			const kind = place.kind === "quote" ? "quote" : heading;
			return withRole({
				...place,
				kind
			}, tagName === "h1" ? { is: "headline" } : null);
		}
		switch (tagName) {
			case "article":
			case "main": return {
				...place,
				rank: 2
			};
			case "header": return {
				...place,
				rank: place.rank === 2 ? 2 : 0
			};
			case "ul":
			case "ol": return this.listPlace(element, place);
			case "li": return this.itemPlace(element, place);
			case "blockquote": return {
				...place,
				kind: "quote",
				group: ++this.groups
			};
			case "div":
				if (attribute$1(element, "data-from") !== "table") return place;
				return {
					...place,
					role: place.role ?? {
						is: "doubtful",
						doubt: IN_TABLE
					}
				};
			case "figure": return {
				...place,
				figure: figureOf$1(element)
			};
			case "figcaption": return captionPlace(place, this.options.picturesAreCopy);
			default: return place;
		}
	}
	listPlace(element, place) {
		if (place.kind === "quote") return place;
		const start = Number.parseInt(attribute$1(element, "start"), 10);
		this.counts.set(element, Number.isFinite(start) ? start : 1);
		const kind = element.tagName === "ul" ? "bullet" : "number";
		return {
			...place,
			kind,
			depth: Math.min(place.depth + 1, MAX_LISTS)
		};
	}
	/** The next number of each numbered list that is being read. */
	counts = /* @__PURE__ */ new Map();
	itemPlace(element, place) {
		if (place.kind === "quote") return place;
		const list = element.parentNode;
		const next = this.counts.get(list) ?? 1;
		this.counts.set(list, next + 1);
		const note = /^(?:foot|end)note-/.test(attribute$1(element, "id"));
		return {
			...place,
			group: ++this.groups,
			number: place.kind === "number" ? next : null,
			role: place.role ?? (note ? {
				is: "doubtful",
				doubt: IS_NOTE
			} : null)
		};
	}
};
var IN_TABLE = "A table begins here: a story has none, and its rows are lines now.";
var IS_NOTE = "It is a note of the document; its number is gone from the copy.";
var pictureBlock = (alt, src) => plainBlock(alt || "Picture", {
	is: "picture",
	alt,
	src
});
/** The number of a footnote in the copy, and the arrow back to it: nothing on a page. */
var isNoteMark = (element) => element.tagName === "a" && /^#(?:foot|end)note-/.test(attribute$1(element, "href"));
/** Who is quoted: a quotation's own footer, or a `cite` that is a line of it. */
var isAttribution = (element, { kind }) => kind === "quote" && (element.tagName === "footer" || (element.tagName === "cite" && element.parentNode !== null && "tagName" in element.parentNode ? element.parentNode.tagName === "blockquote" : false));
/** In a text document a caption stands under its picture, not around it. */
function captionPlace(place, isUnderPicture) {
	if (place.figure?.shows === "quote") return {
		...place,
		kind: "attribution",
		role: { is: "copy" }
	};
	if (place.figure?.shows === "other" && !isUnderPicture) return place;
	return withRole(place, {
		is: "caption",
		alt: place.figure?.alt ?? ""
	});
}
var OUTSIDE = {
	is: "outside",
	within: null
};
/** Gives a place a role where the elements around it have given it none. */
function withRole(place, role) {
	if (role === null || place.role && place.role.is !== "outside") return place;
	if (place.role?.is === "outside") return place.role.within === null ? {
		...place,
		role: {
			is: "outside",
			within: role
		}
	} : place;
	return {
		...place,
		role
	};
}
// ../../shared/intake/pages/article.ts
/** The attribute that marks a text or picture while a copy of the page is read. */
var MARK = "data-at";
/** Their text is no words of the page. */
var SILENT = new Set("script style title textarea noscript template iframe".split(" "));
/** A page of more elements, or of deeper ones, is no story, and taking it apart would take minutes. */
var MAX_ELEMENTS = 2e4;
var MAX_DEPTH$1 = 150;
/** What a site has around its stories and a document has not. */
var OF_SITES = new Set("nav footer aside header form button iframe".split(" "));
/**
* The texts and pictures of a page that belong to its story, as Mozilla's Readability finds them; null where it finds
* none. It works on a copy, which it takes apart: what is still there at the end is the story's.
*/
function articleOf(page) {
	if (!isSite(page) || isBeyondReading(page)) return null;
	const nodes = [...nodesIn(page)].filter((node) => isWords(node) || isElement(node) && node.tagName === "img");
	const unmark = nodes.map((node, at) => mark(node, String(at)));
	const markup = serialize(page);
	for (const undo of unmark) undo();
	const { document } = parseHTML(markup);
	const content = new Readability(document, {
		keepClasses: true,
		serializer: (node) => node
	}).parse()?.content;
	if (!content) return null;
	const kept = Array.from(content.querySelectorAll(`[${MARK}]`), (element) => nodes[Number(element.getAttribute(MARK))]);
	return new Set(kept.filter((node) => node !== void 0));
}
/** A text that a program saved as a page is all story; a site's page says of itself what it is, or has more on it. */
function isSite(page) {
	for (const element of elementsIn(page)) {
		if (OF_SITES.has(element.tagName)) return true;
		if (element.tagName === "meta" && /^(?:og|article|twitter):/iu.test(attribute$1(element, "property") || attribute$1(element, "name"))) return true;
		if (element.tagName === "script" && hasAttribute(element, "src")) return true;
	}
	return false;
}
function isBeyondReading(page) {
	let count = 0;
	let depths = [[page, 0]];
	while (depths.length > 0) {
		const [, depth] = depths[0];
		count += depths.length;
		if (depth > MAX_DEPTH$1 || count > MAX_ELEMENTS) return true;
		depths = depths.flatMap(([parent]) => parent.childNodes.filter(isElement).map((child) => [child, depth + 1]));
	}
	return false;
}
function isWords(node) {
	return isText(node) && node.value.trim() !== "" && !SILENT.has(parentOf(node)?.tagName ?? "");
}
/** Marks a node, and says how to take the mark away. */
function mark(node, at) {
	if (isElement(node)) {
		node.attrs.push({
			name: MARK,
			value: at
		});
		return () => node.attrs.pop();
	}
	const around = newElement("span", { [MARK]: at });
	replace(node, around);
	defaultTreeAdapter.appendChild(around, node);
	return () => replace(around, node);
}
function replace(node, other) {
	const { parentNode } = node;
	if (!parentNode) return;
	defaultTreeAdapter.insertBefore(parentNode, other, node);
	defaultTreeAdapter.detachNode(node);
}
// ../../shared/intake/pages/linked-data.ts
/** Types of schema.org that a news story has. */
var STORY = /(?:Article|BlogPosting|Report|Review|LiveBlogPosting|LiveBlogUpdate)$/u;
/** Deeper data is no publisher's. */
var MAX_DEPTH = 12;
var isThing = (value) => typeof value === "object" && value !== null && !Array.isArray(value);
var listOf = (value) => Array.isArray(value) ? value : [value];
/** The story that a page's JSON-LD is about: of several the one that says most. Null where there is none. */
function articleIn(page) {
	const stories = thingsIn(page).filter((thing) => listOf(thing["@type"]).some((type) => typeof type === "string" && STORY.test(type)));
	const weight = (thing) => [
		"headline",
		"author",
		"datePublished",
		"articleBody"
	].filter((key) => thing[key]).length;
	return stories.reduce((best, thing) => best === null || weight(thing) > weight(best) ? thing : best, null);
}
/** Every thing of every script of linked data, graphs opened. A script that cannot be read says nothing. */
function thingsIn(page) {
	const things = [];
	const byId = /* @__PURE__ */ new Map();
	const collect = (value, depth) => {
		if (depth > MAX_DEPTH) return;
		for (const each of listOf(value)) {
			if (!isThing(each)) continue;
			things.push(each);
			if (typeof each["@id"] === "string" && Object.keys(each).length > 1) byId.set(each["@id"], each);
			for (const key of [
				"@graph",
				"mainEntity",
				"mainEntityOfPage",
				"itemListElement",
				"item"
			]) collect(each[key], depth + 1);
		}
	};
	for (const element of elementsIn(page)) {
		if (element.tagName !== "script" || !/^application\/ld\+json/iu.test(attribute$1(element, "type"))) continue;
		collect(parsed(textIn(element)), 0);
	}
	return things.map((thing) => resolved(thing, byId));
}
/** Puts what a graph only names by its `@id` in place. */
var resolved = (thing, byId) => Object.fromEntries(Object.entries(thing).map(([key, value]) => {
	const full = listOf(value).map((each) => isThing(each) && typeof each["@id"] === "string" ? byId.get(each["@id"]) ?? each : each);
	return [key, Array.isArray(value) ? full : full[0]];
}));
/** Publishers' JSON is often a little broken: line ends within strings, comment signs around it, a comma too many. */
function parsed(script) {
	const bare = script.replaceAll(/^\s*(?:<!--|\/\/<!\[CDATA\[|<!\[CDATA\[)|(?:-->|\/\/\]\]>|\]\]>)\s*;?\s*$/gu, "").replace(/;\s*$/u, "");
	for (const text of [bare, bare.replaceAll(/[\u0000-\u001f]+/gu, " ").replaceAll(/,\s*(?=[}\]])/gu, "")]) try {
		return JSON.parse(text);
	} catch {}
	return null;
}
/** A value as plain words: a text, a thing's name, or the first of a list. Markup and its escapes are read. */
var textOfValue = (value) => textsOfValue(value)[0] ?? "";
var textsOfValue = (value) => listOf(value).flatMap((each) => {
	if (typeof each === "string") return plainWords(each) === "" ? [] : [plainWords(each)];
	return isThing(each) ? textsOfValue(each.name ?? each["@value"]) : [];
});
/** The names of persons and organisations; a list within one text is parted where it is read as a byline. */
var namesIn = (value) => textsOfValue(value);
var plainWords = (text) => (/[<&]/u.test(text) ? textIn(parse(text.replaceAll(/<br\s*\/?>|<\/p>/giu, "\n"))) : text).trim();
// ../../shared/intake/pages/page-data.ts
/** `meta` names that publishers and their systems use, the surest first. (Open Graph, Dublin Core, Parse.ly, Sailthru) */
var AUTHOR = "article:author author byl parsely-author sailthru.author dc.creator dcterms.creator dc.contributor citation_author".split(" ");
var PUBLISHED = "article:published_time article:published og:article:published_time og:published_time datepublished parsely-pub-date sailthru.date pubdate publishdate publish-date publish_date publication_date dc.date.issued dcterms.created dc.date date article.published originalpublicationdate citation_publication_date".split(" ");
var UPDATED = "article:modified_time article:modified og:article:modified_time og:updated_time datemodified dcterms.modified lastmod last-modified".split(" ");
/** Reads what a page says of its story outside the words that are seen: linked data, `meta`, and marked elements. */
function readPageData(page) {
	const meta = metaOf(page);
	const first = (names) => names.flatMap((name) => meta.get(name) ?? [])[0] ?? "";
	const article = articleIn(page);
	const marked = markedIn(page);
	const site = first(["og:site_name", "application-name"]) || textOfValue(article?.publisher);
	const authors = [
		namesIn(article?.author),
		AUTHOR.flatMap((name) => meta.get(name) ?? []),
		marked.authors
	];
	return {
		headlines: unique([
			...textsOfValue(article?.headline),
			...meta.get("og:title") ?? [],
			...meta.get("twitter:title") ?? [],
			...titlesOf(page),
			...marked.headlines.length === 1 ? marked.headlines : []
		]),
		site,
		authors: authors.map((names) => names.filter((name) => isName(name, site))).find((names) => names.length > 0) ?? [],
		published: timeAmong([
			textOfValue(article?.datePublished),
			first(PUBLISHED),
			marked.published
		]),
		updated: timeAmong([
			textOfValue(article?.dateModified),
			first(UPDATED),
			marked.updated
		]),
		section: textOfValue(article?.articleSection) || first([
			"article:section",
			"parsely-section",
			"section"
		]),
		tags: unique([...meta.get("article:tag") ?? [], ...(meta.get("news_keywords") ?? []).flatMap((words) => words.split(","))]),
		deck: textOfValue(article?.description) || first(["og:description", "description"]),
		words: textOfValue(article?.articleBody) || marked.words
	};
}
function metaOf(page) {
	const meta = /* @__PURE__ */ new Map();
	for (const element of elementsIn(page)) {
		if (element.tagName !== "meta") continue;
		const content = oneLine(attribute$1(element, "content"));
		const names = [
			"property",
			"name",
			"itemprop"
		].map((key) => attribute$1(element, key).trim().toLowerCase());
		if (content !== "") {
			for (const name of names) if (name !== "") meta.set(name, [...meta.get(name) ?? [], content]);
		}
	}
	return meta;
}
/** Microdata, microformats and `rel=author` on elements that are seen. */
function markedIn(page) {
	const found = {
		headlines: [],
		authors: [],
		published: "",
		updated: "",
		words: ""
	};
	for (const element of elementsIn(page)) {
		const { tagName } = element;
		if (tagName === "meta") continue;
		const words = () => oneLine(textIn(element));
		const time = () => attribute$1(element, "datetime") || attribute$1(element, "content") || words();
		const says = [
			"itemprop",
			"rel",
			"class"
		].flatMap((name) => attribute$1(element, name).toLowerCase().split(/\s+/u));
		const isMarked = (name) => attribute$1(element, "itemprop").toLowerCase() === name;
		if (says.includes("headline") && /^h[1-3]$/u.test(tagName) || says.includes("entry-title")) found.headlines.push(words());
		if (isMarked("author") || attribute$1(element, "rel") === "author") found.authors.push(nameIn(element) || words());
		if (isMarked("articlebody")) found.words ||= words();
		if (isMarked("datepublished") || tagName === "time" && says.includes("published")) found.published ||= time();
		if (isMarked("datemodified") || tagName === "time" && says.includes("updated")) found.updated ||= time();
	}
	return {
		...found,
		authors: unique(found.authors)
	};
}
/** The name within a marked author, whose portrait, address and role may stand beside it. */
function nameIn(author) {
	for (const element of elementsIn(author)) if (attribute$1(element, "itemprop") === "name") return oneLine(attribute$1(element, "content") || textIn(element));
	return "";
}
function titlesOf(page) {
	for (const element of elementsIn(page)) if (element.tagName === "title") return [oneLine(textIn(element))];
	return [];
}
/** Addresses, mail addresses, accounts of the system and the publication itself are no reporter's name. */
function isName(text, site) {
	const name = text.replace(/^by\s+/iu, "").trim();
	return /\p{L}{2}/u.test(name) && name.length <= 120 && !/^(?:https?:|www\.|@)|[{}<>]|\S@\S/iu.test(name) && !/^(?:admin(?:istrator)?|editor|staff|web ?master|user|root|guest|author|none|null|undefined)$/iu.test(name) && name.toLowerCase() !== site.toLowerCase();
}
/** The first that is a time: systems print the year 1 where they know none. */
var timeAmong = (times) => times.find((time) => /(?:19|20)\d{2}/u.test(time) && !/^(?:0001|1900|1969-12-31|1970-01-01)/u.test(time)) ?? "";
var oneLine = (text) => text.replaceAll(/\s+/gu, " ").trim();
var unique = (texts) => [...new Set(texts.map(oneLine).filter(Boolean))];
// ../../shared/intake/words/dravidian.ts
var list$4 = (text) => text.split("|").map((phrase) => phrase.trim());
var tamil = {
	months: [
		["ஜனவரி", "ஜன"],
		["பிப்ரவரி", "பிப்"],
		["மார்ச்"],
		["ஏப்ரல்"],
		["மே"],
		["ஜூன்"],
		["ஜூலை"],
		["ஆகஸ்ட்"],
		["செப்டம்பர்", "செப்"],
		["அக்டோபர்", "அக்"],
		["நவம்பர்", "நவ"],
		["டிசம்பர்", "டிச"]
	],
	weekdays: list$4("திங்கட்கிழமை|செவ்வாய்க்கிழமை|புதன்கிழமை|வியாழக்கிழமை|வெள்ளிக்கிழமை|சனிக்கிழமை|ஞாயிற்றுக்கிழமை"),
	published: list$4("வெளியிடப்பட்டது|பதிவு செய்த நாள்|பதிவு"),
	updated: list$4("புதுப்பிக்கப்பட்டது|மாற்றம் செய்த நாள்|கடைசி புதுப்பிப்பு"),
	photo: list$4("புகைப்படம்|படம்|கோப்புப் படம்|பிரதிநிதித்துவப் படம்"),
	courtesy: list$4("நன்றி|உதவி"),
	unnamedPhoto: list$4("கோப்புப் படம்|கோப்பு படம்|பிரதிநிதித்துவப் படம்"),
	desks: list$4("நமது நிருபர்|எங்கள் நிருபர்|சிறப்பு நிருபர்|செய்திப்பிரிவு|செய்திப் பிரிவு|இணையதளச் செய்திப் பிரிவு"),
	deskWords: list$4("நிருபர்|செய்திப்பிரிவு|பிரிவு"),
	agencies: list$4("பிடிஐ|ஏஎன்ஐ|ராய்ட்டர்ஸ்|ஏஎஃப்பி|ஐஏஎன்எஸ்"),
	places: list$4("சென்னை|கோவை|மதுரை|திருச்சி|சேலம்|திருநெல்வேலி|தூத்துக்குடி|புதுச்சேரி|புதுடெல்லி|புது தில்லி|டெல்லி|பெங்களூரு|மும்பை|கொழும்பு|யாழ்ப்பாணம்"),
	alsoRead: list$4("இதையும் படிக்க|இதையும் படிங்க|மேலும் படிக்க"),
	related: list$4("தொடர்புடைய செய்திகள்|மேலும் செய்திகள்|அதிகம் படித்தவை"),
	advertisement: list$4("விளம்பரம்"),
	share: list$4("பகிர்|பகிர்க|பகிரவும்"),
	comments: list$4("கருத்துகள்|கருத்துக்கள்"),
	menu: list$4("முகப்பு|தமிழகம்|தமிழ்நாடு|இந்தியா|உலகம்|விளையாட்டு|சினிமா|வணிகம்|மாவட்டம்"),
	home: list$4("முகப்பு")
};
// ../../shared/intake/words/english.ts
var list$3 = (text) => text.split("|").map((phrase) => phrase.trim());
var english = {
	months: [
		["january", "jan"],
		["february", "feb"],
		["march", "mar"],
		["april", "apr"],
		["may"],
		["june", "jun"],
		["july", "jul"],
		["august", "aug"],
		[
			"september",
			"sept",
			"sep"
		],
		["october", "oct"],
		["november", "nov"],
		["december", "dec"]
	],
	weekdays: list$3("monday|tuesday|wednesday|thursday|friday|saturday|sunday|mon|tues|tue|wed|thurs|thur|thu|fri|sat|sun"),
	morning: [
		"am",
		"a.m.",
		"a.m"
	],
	afternoon: [
		"pm",
		"p.m.",
		"p.m"
	],
	hours: [
		"hrs",
		"hours",
		"hr"
	],
	published: list$3("first published|originally published|published on|published at|published|date published|posted on|posted by|posted|post date|publish date|publication date|created on|created|issued|released|release date|posted on|date|filed|uploaded"),
	updated: list$3("last updated on|last updated at|last updated|last modified|updated on|updated at|updated|modified on|modified|update|revised|edited on"),
	photo: list$3("photos|photo|photographs|photograph|photography|images|image|pictures|picture|pics|pic|visuals|visual|video grab|screengrab|screenshot|screen grab|illustration|graphic|featured image|representative image|representational image|representative photo|representational photo|representative pic|representational pic|representational picture|file photo|file image|file pic|file picture|file|cover photo|lead image|main image|feature image|collage|cartoon|map|infographic|video|thumbnail|header image|banner image"),
	courtesy: list$3("courtesy of|courtesy|credits|credit|source|sourced from|copyright|by|from|via|supplied by|provided by"),
	unnamedPhoto: list$3("file photo|file image|file pic|file picture|file photograph|representative image|representational image|representative photo|representational photo|representative picture|representational picture|representational pic|representative pic|handout|handout photo|supplied|supplied photo|image for representation|image for representation only|representational|representative|for representational purposes|for representative purposes|for representation only|photo for representation|ai-generated image|stock photo|file"),
	caption: list$3("caption|photo caption|image caption|picture caption|cutline|in picture|in the picture|in pic|in photo"),
	by: list$3("written by|reported by|report by|story by|words by|text by|by|posted by|published by|authored by|compiled by|from our"),
	author: list$3("by|byline|author|authors|reporter|reporters|writer|written by|reported by|report|story by|words|text by|correspondent|story"),
	editor: list$3("edited by|editing by|curated by|translated by|produced by|fact-checked by|fact checked by|reviewed by|copy edited by|posted by"),
	and: [
		"and",
		"&",
		"with"
	],
	desks: list$3("staff reporter|our correspondent|special correspondent|our special correspondent|staff correspondent|staff writer|own correspondent|our own correspondent|a staff reporter|by our correspondent|principal correspondent|our reporter|our bureau|web desk|news desk|online desk|city desk|sports desk|agencies|agency|wire services|agency report|agency reports|city reporter|city correspondent|special reporter|news agencies|hq staff|guest writer|guest author|editorial|editorial board|editorial desk|our staff reporter|district correspondent|foreign desk|national desk|business desk|from our correspondent|staff|staff and agencies|with agencies"),
	deskWords: list$3("desk|bureau|service|services|agency|agencies|correspondent|correspondents|reporter|reporters|staff|team|news|newsroom|network|press|media|times|express|herald|tribune|gazette|courier|chronicle|online|digital|editorial|wire|ministry|department|university|council|foundation|inc|ltd|tv|radio|post|daily|blooms|telegraph|information|committee"),
	roles: list$3("correspondent|editor|reporter|writer|chief|bureau|analyst|columnist|professor|producer|director|photographer|contributor|desk|head|fellow|freelance|journalist|staff|associate|senior|intern|presenter|author|expert|in"),
	agencies: list$3("PTI|ANI|IANS|UNI|IBNS|TNN|ENS|AP|AFP|Reuters|Associated Press|The Associated Press|Agence France-Presse|Press Trust of India|Asian News International|Thomson Reuters|Indo-Asian News Service|United News of India|Bloomberg|Xinhua|TASS|DPA|dpa|EFE|Kyodo|Yonhap|BSS|UNB|APP|PPI|NNI|Press Association|PA Media|PA|AAP|IRNA|WAM|SPA|MENA|Anadolu|Anadolu Agency|PIB|Agencies|PRNewswire|PR Newswire|Business Wire|GlobeNewswire|KNN|HT|HTC|CNN|BBC|IndiaBlooms News Service|India Blooms News Service|Just Earth News|ANSA|Interfax|Sputnik|RIA|UNN|AA|WAFA|NNN|Bernama|Antara|IINA|QNA|KUNA|Petra|Al Jazeera|Al Jazeera and news agencies|Al Jazeera Staff|Guardian staff and agencies"),
	pictureSources: list$3("Getty Images|Getty|Shutterstock|iStock|Alamy|EPA|EPA-EFE|AP Photo|ANI Photo|PTI Photo|Unsplash|Pexels|Pixabay|Wikimedia|Wikimedia Commons|Wikipedia|Flickr|Instagram|Twitter|X|Facebook|YouTube|LinkedIn|NASA|ISRO|Handout|Zuma|ZUMA Press|Corbis|NurPhoto|Imago|ANP|SWNS|BCCI|ICC|Syndication|Rex|Shutterstock/Rex|NYT|New York Times|The New York Times|PA Wire|PA Images|Rex Features|Special Arrangement|Express Photo|Staff|Supplied|Collected|Internet|Agencies|Screengrab|Google|Maxar|Planet Labs|UN Photo|Media Handout|Videograb|Pool|Creative Commons"),
	places: list$3("new delhi|delhi|mumbai|kolkata|chennai|bengaluru|bangalore|hyderabad|pune|ahmedabad|lucknow|patna|jaipur|bhopal|chandigarh|guwahati|ranchi|raipur|bhubaneswar|srinagar|jammu|shimla|dehradun|gandhinagar|surat|nagpur|indore|kanpur|varanasi|agra|prayagraj|amritsar|ludhiana|kochi|thiruvananthapuram|kozhikode|coimbatore|madurai|visakhapatnam|vijayawada|mysuru|mangaluru|panaji|imphal|shillong|aizawl|kohima|itanagar|agartala|gangtok|siliguri|darjeeling|howrah|dhaka|chattogram|chittagong|sylhet|islamabad|karachi|lahore|peshawar|quetta|kabul|kathmandu|colombo|male|thimphu|yangon|beijing|shanghai|hong kong|tokyo|seoul|singapore|bangkok|jakarta|manila|kuala lumpur|hanoi|sydney|melbourne|canberra|london|paris|berlin|rome|madrid|brussels|geneva|vienna|moscow|kyiv|warsaw|athens|istanbul|ankara|cairo|jerusalem|tel aviv|gaza|beirut|damascus|baghdad|tehran|riyadh|dubai|abu dhabi|doha|nairobi|lagos|johannesburg|cape town|washington|new york|united nations|los angeles|chicago|boston|houston|toronto|ottawa|mexico city|sao paulo|brasilia|buenos aires|havana|gurugram|gurgaon|noida|greater noida|ghaziabad|faridabad|thane|navi mumbai|nashik|vadodara|rajkot|jodhpur|udaipur|kota|gwalior|jabalpur|meerut|bareilly|aligarh|moradabad|gorakhpur|jhansi|dhanbad|jamshedpur|bokaro|muzaffarpur|bhagalpur|cuttack|rourkela|bilaspur|tiruchirappalli|tirupati|guntur|warangal|hubballi|belagavi|thrissur|kollam|kannur|kottayam|alappuzha|puducherry|silchar|dibrugarh|jorhat|durgapur|asansol|haridwar|rishikesh|nainital|mohali|panchkula|jalandhar|patiala|bathinda|rohtak|panipat|karnal|ajmer|bikaner|leh|kargil|anantnag|baramulla|udhampur|rawalpindi|multan|faisalabad|sialkot|gujranwala|sukkur|gwadar|muzaffarabad|gilgit|khulna|rajshahi|barishal|rangpur|mymensingh|cumilla|cox's bazar|pokhara|biratnagar|jaffna|kandy"),
	tags: list$3("tags|tag|topics|topic|keywords|keyword|filed under|related topics|explore more|labels|more on|read more on"),
	alsoRead: list$3("also read|also, read|read also|read more|also see|see also|also check|you can also check|also watch|watch|watch now|watch video|must read|see more on|read|read this|read here|related|related story|related article|recommended|don’t miss|don't miss|more|more on this|also on|read full story|next|up next|previous|trending|in case you missed it|icymi|further reading|read next|explained|express explained|explore|editor's pick|you may also like|listen|opinion"),
	related: list$3("related stories|related articles|related news|related|related posts|related topics|related content|related links|more from this section|more stories|more news|more on this story|more on this|more from|read next|recommended|recommended for you|recommended stories|you may also like|you might also like|you may like|most read|most popular|most viewed|popular|popular posts|popular stories|trending|trending now|trending news|trending stories|top stories|top news|top news today|top stories today|related internet links|latest news|latest stories|latest|latest posts|recent posts|recent news|recent stories|editor's picks|editor's pick|editors' picks|must read|also read|read also|read more|see also|don't miss|what to read next|up next|around the web|from around the web|sponsored content|promoted stories|paid content|in other news|other stories|more headlines|headlines|previous article|next article|previous post|next post|previous|next|in this section|in case you missed it|web stories|photo gallery|videos|top videos|explore more|in pictures|visual stories|photostories|keep reading|watch|best of express|list of 4 items|list of 3 items|list of 5 items|end of list"),
	ticker: list$3("breaking news|breaking|latest news|trending|trending now|top news|news flash|flash|live updates|just in|headlines|top stories|latest|ticker|hot topics|in focus|newsflash|quick reads"),
	support: list$3("support our journalism|support us|support independent journalism|support journalism|donate|donate now|contribute|contribute now|become a member|become a supporter|become a patron|help us|make a contribution|make a donation|support our work|support quality journalism|support our newsroom|back our journalism|fund our journalism|keep our journalism free|support free journalism|support public interest journalism|we need your support|we need your help|stand with independent journalism|pay what you can|support local journalism|chip in"),
	appeal: list$3("we|us|our|you|your|support|supporting|contribution|contributions|contribute|donate|donation|subscribe|subscription|subscribers|member|membership|journalism|reader|readers|newsletter|inbox|sign up|paywall|newsroom"),
	subscribe: list$3("sign up here|subscribe here|subscribe|subscribe now|subscribe today|sign up|sign up now|newsletter|newsletters|get the newsletter|our newsletter|daily newsletter|stay informed|stay updated|stay connected|get breaking news alerts|get our app|download the app|download our app|get the app|free newsletter|subscribe to our newsletter|sign up for our newsletter|already a subscriber?|subscriber only|premium|for subscribers only|subscribe to continue reading|unlock this article|enter your email|enter your email address|email address|your email|your email address|join our newsletter|morning briefing"),
	advertisement: list$3("advertisement|skip advertisement|advertisements|advertisment|advt|advt.|ad|ads|sponsored|sponsored by|promoted|promotion|promoted content|paid post|scroll to continue|skip ad|skip ads|story continues below advertisement|article continues below advertisement|story continues below this ad|article continues after advertisement|continue reading below|continues below advertisement|advertise with us|advertise here|close ad|advertisement - scroll to continue|remove ads|advertiser content|advertorial|ad feedback|story continues below|article continues below|scroll down to continue|report this ad|- advertisement -"),
	follow: list$3("follow|follow us|follow us on|follow on|join us|join us on|connect with us|find us on|like us on|join our|add us|stay in touch|get in touch|find us"),
	social: list$3("facebook|twitter|x|whatsapp|instagram|youtube|telegram|linkedin|pinterest|reddit|email|e-mail|mail|print|copy|copy link|link|messenger|tumblr|sms|koo|threads|bluesky|mastodon|viber|line|wechat|snapchat|tiktok|flipboard|gmail|google|google news|news|tweet|tweets|pin|post|save|bookmark|share|shares|sharing|shared|follow|follow us|us|on|via|this|article|story|button|buttons|icon|icons|logo|white|black|opens|in|new|window|tab|click|to|with|your|friends|and|or|our|the|rss|feed|page|channel|like|gift|listen|comment|comments|link copied|copied|url|subscribe|join|at|it|by|app|social|media|handle|handles"),
	share: list$3("share|share full article|share this article|share this story|sharing|tweet|facebook|twitter|whatsapp|telegram|linkedin|pinterest|reddit|copy link|print|email|link copied|instagram|youtube|messenger|flipboard|bookmark|save|gift|listen|google news|pin|e-mail|copy"),
	comments: list$3("comments|read comments|read all comments|see comments|comment|leave a comment|leave a reply|post a comment|post comment|post your comment|add a comment|add comment|write a comment|view comments|show comments|no comments|no comments yet|be the first to comment|join the conversation|join the discussion|have your say|your email address will not be published|required fields are marked|conversation|discuss|reader comments|load comments|load more comments|comments are closed|all comments|log in to comment|login to comment|cancel reply|start the conversation"),
	menu: list$3("home|news|india|world|nation|national|international|politics|business|economy|markets|sports|sport|cricket|football|entertainment|lifestyle|life|style|culture|arts|opinion|editorial|editorials|columns|tech|technology|science|health|education|jobs|auto|travel|food|fashion|photos|videos|video|audio|podcasts|podcast|gallery|galleries|live|live tv|tv|latest|trending|cities|states|city|local|metro|search|menu|login|log in|sign in|sign up|sign out|log out|logout|register|account|my account|profile|subscribe|newsletter|newsletters|epaper|e-paper|magazine|weather|elections|election|crime|environment|climate|more|about|about us|contact|contact us|advertise|advertise with us|privacy|privacy policy|cookie policy|terms|terms of use|terms of service|terms & conditions|terms and conditions|disclaimer|sitemap|feedback|careers|help|faq|archive|archives|rss|app|apps|shop|games|crossword|horoscope|astrology|bollywood|movies|web stories|fact check|explained|explainers|premium|investigations|features|analysis|weekend|sunday|us|uk|usa|europe|asia|africa|americas|middle east|australia|china|pakistan|bangladesh|britain|skip to content|skip to main content|skip to navigation|close|open|toggle|navigation|edition|language|hindi|english|bengali|tamil|back|top|back to top|all|sections|dark mode|notifications|south asia|regional|north east|northeast|kolkata|delhi|mumbai|bengaluru|chennai|company|companies|money|finance|property|real estate|classifieds|obituaries|letters|blogs|blog|women|children|religion|district|districts|sustainability|war|series"),
	home: [
		"home",
		"homepage",
		"front page",
		"news",
		"you are here",
		"you are here:"
	],
	copyright: list$3("all rights reserved|copyright|reproduction in whole or in part"),
	signOff: list$3("reporting by|additional reporting by|additional reporting|with additional reporting by|writing by|editing by|compiled by|with inputs from|with input from|inputs from|with agency inputs|with inputs|with agencies|with pti inputs|inputs by|this story has not been edited by|this report has been published|this story has been published|this article has been published|except for the headline|this story is auto-generated|this story was originally published|the story has been published|this is an auto-generated|this report has been auto-generated|(this story has not been edited|the story has come from|this story has come from|this is a syndicated|this story is from a syndicated|our standards|this content was|disclaimer|published by|this article was originally published|this article first appeared"),
	readingTime: list$3("min read|mins read|mins|minutes|minute read|minutes read|min|mins to read|minutes to read|reading time|read time|estimated reading time"),
	furniture: list$3("loading|loading...|captions|photo captions|picture captions|hero image|license this article|what's your reaction?|what is your reaction?|auto-refresh: on|auto-refresh: off|visitor counter|listen to this story|show full article|about the author|start a conversation|end of article|quick read|summary is ai-generated, newsroom-reviewed|see all topics|read full story|show more|see more|view more|load more|view all|see all|read the full story|continue reading|expand|collapse|show less|play|pause|mute|unmute|watch live|live|new|listen to this article|listen to article|listen to this story|text size|font size|a a a|a- a a+|aa|print this page|print this article|next article|previous article|next story|previous story|next|previous|prev|click here|click here to read|tap to unmute|advertisement|skip|close|accept|accept all|accept cookies|reject all|manage cookies|cookie settings|manage preferences|i agree|got it|ok|allow|no thanks|not now|maybe later|read later|dismiss|back to top|scroll to top|top|report an error|report this article|republish|republish this article|reprints|permissions|get link|related tags|share your feedback|reuse this content|purchase licensing rights|licensing rights|request reprint|republish this story|was this article helpful|rate this article|enlarge image|open image in gallery|view image in fullscreen|view gallery|image|video|play video|audio|slideshow|toggle caption|hide caption|enlarge this image|end of advertisement|in this article|table of contents|contents|for immediate release|copied|link copied|follow this author|see author archive|more by this author|view profile|see full bio"),
	endMark: list$3("ends|end|-30-|30|###|# # #|***|* * *|xxx|eom|(end)|(ends)|-ends-|- ends -|—ends—|end of story|//|--|---|_|over"),
	stopwords: list$3("the|and|for|with|from|that|this|after|over|into|says|say|said|will|has|have|had|was|were|are|is|be|been|to|of|in|on|at|by|as|an|a|it|its|his|her|their|not|but|new|how|why|what|who|amid")
};
// ../../shared/intake/words/european.ts
var list$2 = (text) => text.split("|").map((phrase) => phrase.trim());
var french = {
	months: [
		["janvier", "janv"],
		[
			"février",
			"févr",
			"fév"
		],
		["mars"],
		["avril", "avr"],
		["mai"],
		["juin"],
		["juillet", "juil"],
		["août"],
		["septembre"],
		["octobre"],
		["novembre"],
		["décembre", "déc"]
	],
	weekdays: list$2("lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche"),
	published: list$2("publié le|publié à|publié|mis en ligne le"),
	updated: list$2("mis à jour le|mis à jour|modifié le|dernière mise à jour le|dernière mise à jour"),
	photo: list$2("crédit photo|photos d’archives|photo d’archives"),
	caption: list$2("légende|légende image"),
	courtesy: list$2("crédit|crédits|©"),
	by: list$2("par|propos recueillis par|écrit par"),
	author: list$2("par|auteur|autrice"),
	and: ["et"],
	desks: list$2("la rédaction|rédaction|notre correspondant|notre correspondante|de notre correspondant"),
	tags: list$2("mots-clés|mots clés|thèmes|sujets"),
	alsoRead: list$2("lire aussi|à lire aussi|à lire également|lire également|voir aussi|pour aller plus loin"),
	related: list$2("à lire aussi|lire aussi|sur le même sujet|les plus lus|articles les plus lus|à la une|dans la même rubrique"),
	advertisement: list$2("publicité"),
	subscribe: list$2("s’abonner|abonnez-vous|je m’abonne|inscrivez-vous à la newsletter|réservé aux abonnés|article réservé aux abonnés"),
	share: list$2("partager|partagez"),
	social: list$2("partager|partagez|sur|par|imprimer|envoyer|copier|le|lien"),
	menu: list$2("accueil|politique|économie|monde|société|sport|culture|rechercher|connexion|se connecter"),
	home: ["accueil"],
	comments: list$2("commentaires|réagir|laisser un commentaire|aucun commentaire"),
	copyright: list$2("tous droits réservés"),
	readingTime: list$2("min de lecture|minutes de lecture|temps de lecture"),
	stopwords: list$2("les|des|une|dans|pour|sur|par|que|qui|est|aux|avec|pas|son|ses")
};
var german = {
	months: [
		["januar", "jänner"],
		["februar"],
		["märz"],
		["april"],
		["mai"],
		["juni"],
		["juli"],
		["august"],
		["september"],
		["oktober", "okt"],
		["november"],
		["dezember", "dez"]
	],
	weekdays: list$2("montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonnabend|sonntag"),
	hours: ["uhr"],
	published: list$2("veröffentlicht am|veröffentlicht|erstellt am|erschienen am"),
	updated: list$2("zuletzt aktualisiert am|zuletzt aktualisiert|aktualisiert am|aktualisiert|stand"),
	photo: list$2("foto|fotos|bild|bilder|symbolbild|archivbild"),
	courtesy: list$2("quelle"),
	unnamedPhoto: list$2("symbolbild|archivbild"),
	by: list$2("von|ein bericht von|ein interview von"),
	author: list$2("von|autor|autorin"),
	and: ["und"],
	tags: list$2("schlagwörter|themen"),
	alsoRead: list$2("lesen sie auch|auch interessant|mehr zum thema|lesen sie mehr|mehr dazu"),
	related: list$2("lesen sie auch|mehr zum thema|meistgelesen|meistgelesene artikel|auch interessant|das könnte sie auch interessieren|weitere artikel"),
	advertisement: list$2("anzeige|werbung"),
	subscribe: list$2("jetzt abonnieren|abonnieren|newsletter abonnieren|jetzt anmelden"),
	share: list$2("teilen|artikel teilen|drucken"),
	social: list$2("teilen|drucken|artikel|per|auf|mail"),
	menu: list$2("startseite|politik|wirtschaft|kultur|wissen|gesellschaft|panorama|suche|anmelden|menü"),
	home: ["startseite"],
	comments: list$2("kommentare|kommentar schreiben|kommentieren"),
	copyright: list$2("alle rechte vorbehalten"),
	readingTime: list$2("min. lesezeit|minuten lesezeit|lesezeit"),
	stopwords: list$2("der|die|das|und|den|dem|des|ein|eine|für|mit|von|auf|nach|bei|ist|nicht")
};
var spanish = {
	months: [
		["enero", "ene"],
		["febrero"],
		["marzo"],
		["abril", "abr"],
		["mayo"],
		["junio"],
		["julio"],
		["agosto", "ago"],
		["septiembre", "setiembre"],
		["octubre"],
		["noviembre"],
		["diciembre", "dic"]
	],
	weekdays: list$2("lunes|martes|miércoles|jueves|viernes|sábado|domingo"),
	published: list$2("publicado el|publicado"),
	updated: list$2("actualizado el|actualizado|última actualización"),
	photo: list$2("foto|fotos|imagen|fotografía"),
	courtesy: list$2("crédito|cortesía|fuente"),
	caption: list$2("pie de foto"),
	unnamedPhoto: list$2("foto de archivo|imagen de archivo"),
	by: list$2("por|escrito por"),
	author: list$2("por|autor|autora"),
	and: ["y"],
	desks: list$2("redacción|la redacción"),
	tags: list$2("etiquetas|temas"),
	alsoRead: list$2("lea también|lee también|leer también|lea además|te puede interesar|también te puede interesar|ver también|leer más"),
	related: list$2("lea también|te puede interesar|noticias relacionadas|más noticias|lo más leído|más leídas|relacionadas"),
	advertisement: list$2("publicidad|anuncio"),
	subscribe: list$2("suscríbete|suscríbase|suscribirse|inicia sesión"),
	share: list$2("compartir|comparte"),
	social: list$2("compartir|comparte|en|por|imprimir|enviar"),
	menu: list$2("inicio|política|economía|deportes|cultura|sociedad|mundo|opinión|buscar|iniciar sesión"),
	home: ["inicio"],
	comments: list$2("comentarios|deja un comentario|comentar"),
	copyright: list$2("todos los derechos reservados"),
	readingTime: list$2("min de lectura|minutos de lectura|tiempo de lectura"),
	stopwords: list$2("los|las|una|por|para|con|que|del|han|como|más|sus|pero")
};
// ../../shared/intake/words/indic.ts
var list$1 = (text) => text.split("|").map((phrase) => phrase.trim());
var hindi = {
	months: [
		["जनवरी", "जन"],
		[
			"फरवरी",
			"फ़रवरी",
			"फर"
		],
		["मार्च"],
		["अप्रैल"],
		["मई"],
		["जून"],
		["जुलाई"],
		["अगस्त"],
		["सितंबर", "सितम्बर"],
		["अक्टूबर", "अक्तूबर"],
		["नवंबर", "नवम्बर"],
		["दिसंबर", "दिसम्बर"]
	],
	weekdays: list$1("सोमवार|मंगलवार|बुधवार|गुरुवार|बृहस्पतिवार|शुक्रवार|शनिवार|रविवार|सोम|मंगल|बुध|गुरु|शुक्र|शनि|रवि"),
	morning: [
		"सुबह",
		"पूर्वाह्न",
		"एएम"
	],
	afternoon: [
		"शाम",
		"दोपहर",
		"अपराह्न",
		"पीएम"
	],
	night: ["रात"],
	hours: ["बजे"],
	published: list$1("प्रकाशित तिथि|प्रकाशित|पब्लिश|प्रकाशन तिथि|पोस्ट किया गया|पहली बार प्रकाशित"),
	updated: list$1("अपडेटेड|अपडेट|अंतिम अपडेट|अद्यतन|अद्यतित|संशोधित"),
	photo: list$1("फोटो|फ़ोटो|तस्वीर|तस्वीरें|चित्र|छवि|फाइल फोटो|फ़ाइल फ़ोटो|छायाचित्र|प्रतीकात्मक तस्वीर|प्रतीकात्मक फोटो"),
	courtesy: list$1("साभार|सौजन्य|सौजन्य से|क्रेडिट|स्रोत|सोर्स"),
	unnamedPhoto: list$1("फाइल फोटो|फ़ाइल फ़ोटो|फाइल फ़ोटो|फाइल तस्वीर|प्रतीकात्मक तस्वीर|प्रतीकात्मक फोटो|प्रतीकात्मक चित्र|सांकेतिक तस्वीर|सांकेतिक फोटो"),
	caption: list$1("कैप्शन|चित्र परिचय|फोटो कैप्शन"),
	author: list$1("रिपोर्ट|रिपोर्टर|लेखक|संवाददाता|द्वारा|लेखिका|बाय|लिखित"),
	by: list$1("द्वारा"),
	editor: list$1("संपादन|संपादक|एडिटेड बाय|अनुवाद"),
	and: [
		"और",
		"एवं",
		"व",
		"तथा"
	],
	desks: list$1("संवाद सूत्र|संवाद सहयोगी|जागरण टीम|हमारे संवाददाता|विशेष संवाददाता|संवाददाता|निज संवाददाता|कार्यालय संवाददाता|जागरण संवाददाता|स्टाफ रिपोर्टर|न्यूज डेस्क|न्यूज़ डेस्क|वेब डेस्क|डिजिटल डेस्क|एजेंसी|एजेंसियां|ब्यूरो|नगर संवाददाता|खेल डेस्क|ऑनलाइन डेस्क"),
	deskWords: list$1("डेस्क|संवाददाता|ब्यूरो|एजेंसी|न्यूज|न्यूज़|टीम|रिपोर्टर|समाचार|संवाद|प्रतिनिधि|मीडिया"),
	agencies: list$1("भाषा|वार्ता|पीटीआई|पीटीआई-भाषा|एएनआई|आईएएनएस|एपी|एएफपी|रॉयटर्स|रायटर|यूएनआई|आईबीएनएस|एजेंसी|पीआईबी|हिन्दुस्थान समाचार|हिंदुस्थान समाचार|हि.स."),
	places: list$1("नई दिल्ली|नयी दिल्ली|दिल्ली|मुंबई|मुम्बई|कोलकाता|चेन्नई|लखनऊ|पटना|जयपुर|भोपाल|रांची|रायपुर|देहरादून|शिमला|चंडीगढ़|गुवाहाटी|अहमदाबाद|पुणे|नागपुर|इंदौर|कानपुर|वाराणसी|आगरा|प्रयागराज|श्रीनगर|जम्मू|हैदराबाद|बेंगलुरु|गोरखपुर|मेरठ|नोएडा|गुरुग्राम|गाजियाबाद|काठमांडू|वाशिंगटन|वॉशिंगटन|लंदन|मॉस्को|बीजिंग|इस्लामाबाद|ढाका"),
	tags: list$1("टैग|टैग्स|विषय|टॉपिक"),
	alsoRead: list$1("यह भी पढ़ें|ये भी पढ़ें|यह भी पढ़े|ये भी पढ़े|इसे भी पढ़ें|और पढ़ें|यह भी देखें|ये भी देखें|पढ़ें|इसे भी पढ़े|संबंधित खबर|वीडियो देखें"),
	related: list$1("यह भी पढ़ें|ये भी पढ़ें|संबंधित खबरें|सम्बंधित खबरें|अन्य खबरें|ताजा खबरें|ताज़ा खबरें|बड़ी खबरें|और खबरें|खबरें और भी हैं|खबरें और भी हैं...|लोकप्रिय|ट्रेंडिंग|ताज़ा समाचार|संबंधित समाचार|सबसे ज्यादा पढ़ी गई|टॉप न्यूज|इसे भी पढ़ें"),
	ticker: list$1("ब्रेकिंग न्यूज|ब्रेकिंग न्यूज़|ताजा खबरें|ताज़ा खबर|ट्रेंडिंग|बड़ी खबर"),
	support: list$1("हमारी पत्रकारिता का समर्थन करें|सहयोग करें|स्वतंत्र पत्रकारिता का समर्थन करें|हमारा साथ दें|दान करें"),
	appeal: list$1("हम|हमें|हमारी|हमारे|हमारा|आप|आपका|आपके|आपकी|सहयोग|समर्थन|दान|पत्रकारिता|पाठक|पाठकों"),
	subscribe: list$1("सब्सक्राइब करें|न्यूज़लेटर|न्यूजलेटर|सदस्यता लें|ऐप डाउनलोड करें|हमारा ऐप डाउनलोड करें|नोटिफिकेशन"),
	advertisement: list$1("विज्ञापन|विज्ञापन के बाद जारी|एडवरटाइजमेंट|प्रायोजित"),
	follow: list$1("हमें फॉलो करें|फॉलो करें|फ़ॉलो करें|हमसे जुड़ें|जुड़ें हमारे|हमें फ़ॉलो करें"),
	social: list$1("शेयर|शेयर करें|साझा करें|फॉलो करें|फ़ॉलो करें|हमें|फेसबुक|फ़ेसबुक|ट्विटर|एक्स|व्हाट्सएप|वॉट्सऐप|व्हाट्सऐप|इंस्टाग्राम|टेलीग्राम|यूट्यूब|पर|करें|ईमेल|प्रिंट|कॉपी लिंक|लिंक|और|खबर|इस|को|गूगल न्यूज"),
	share: list$1("शेयर|शेयर करें|साझा करें|फेसबुक|ट्विटर|व्हाट्सएप|टेलीग्राम|ईमेल|प्रिंट|कॉपी लिंक"),
	comments: list$1("टिप्पणी|टिप्पणियाँ|टिप्पणियां|कमेंट|कमेंट करें|अपनी राय दें|टिप्पणी करें"),
	menu: list$1("होम|देश|विदेश|दुनिया|राजनीति|खेल|मनोरंजन|व्यापार|बिजनेस|क्रिकेट|राज्य|शिक्षा|स्वास्थ्य|टेक|टेक्नोलॉजी|वीडियो|फोटो|राशिफल|लाइफस्टाइल|धर्म|ई-पेपर|ईपेपर|संपर्क करें|हमारे बारे में|मेन्यू|खोजें|लाइव टीवी|समाचार|न्यूज़|न्यूज|उत्तर प्रदेश|बिहार|दिल्ली|भारत|विचार|चुनाव|शहर|अपराध"),
	furniture: list$1("विस्तार|सार|संक्षेप|और पढ़ें|पूरा पढ़ें"),
	home: [
		"होम",
		"मुखपृष्ठ",
		"हिंदी समाचार",
		"न्यूज़",
		"हिन्दी न्यूज़"
	],
	copyright: list$1("सर्वाधिकार सुरक्षित|कॉपीराइट"),
	signOff: list$1("(इनपुट|इनपुट|एजेंसी इनपुट|यह खबर सिंडिकेट फीड|यह खबर न्यूज एजेंसी"),
	readingTime: list$1("मिनट पढ़ें|मिनट में पढ़ें|मिनट"),
	stopwords: list$1("के|की|का|को|में|ने|से|पर|और|है|हैं|था|थे|थी|कि|यह|एक|भी|लिए|इस")
};
var marathi = {
	published: list$1("प्रकाशित"),
	photo: list$1("छायाचित्र|फोटो"),
	courtesy: list$1("सौजन्य"),
	alsoRead: list$1("हेही वाचा|आणखी वाचा"),
	advertisement: ["जाहिरात"],
	and: ["आणि"]
};
var bengali = {
	months: [
		[
			"জানুয়ারি",
			"জানুয়ারী",
			"জানু"
		],
		[
			"ফেব্রুয়ারি",
			"ফেব্রুয়ারী",
			"ফেব্রু"
		],
		["মার্চ"],
		["এপ্রিল"],
		["মে"],
		["জুন"],
		["জুলাই"],
		[
			"আগস্ট",
			"অগস্ট",
			"আগষ্ট"
		],
		["সেপ্টেম্বর"],
		["অক্টোবর"],
		["নভেম্বর"],
		["ডিসেম্বর"]
	],
	weekdays: list$1("সোমবার|মঙ্গলবার|বুধবার|বৃহস্পতিবার|শুক্রবার|শনিবার|রবিবার|রোববার|সোম|মঙ্গল|বুধ|বৃহস্পতি|শুক্র|শনি|রবি"),
	morning: [
		"সকাল",
		"ভোর",
		"পূর্বাহ্ণ",
		"এএম"
	],
	afternoon: [
		"দুপুর",
		"বিকেল",
		"বিকাল",
		"সন্ধ্যা",
		"অপরাহ্ণ",
		"পিএম"
	],
	night: ["রাত"],
	hours: [
		"টা",
		"টায়",
		"মিনিট",
		"মিনিটে",
		"ঘটিকা"
	],
	published: list$1("প্রকাশিত|প্রকাশ|প্রকাশের সময়|প্রকাশ কাল|প্রকাশকাল|পোস্ট"),
	updated: list$1("সর্বশেষ আপডেট|শেষ আপডেট|আপডেট|হালনাগাদ|সর্বশেষ হালনাগাদ|সংশোধিত"),
	photo: list$1("ছবি|ছবিঃ|প্রতীকী ছবি|ফাইল ছবি|ফাইল চিত্র|আলোকচিত্র|চিত্র"),
	courtesy: list$1("সৌজন্যে|সৌজন্য|সংগৃহীত|সূত্র|তুলেছেন"),
	unnamedPhoto: list$1("ফাইল ছবি|ফাইল চিত্র|প্রতীকী ছবি|প্রতীকী চিত্র|ছবি: সংগৃহীত|সংগৃহীত ছবি|প্রতিনিধিত্বমূলক ছবি"),
	caption: list$1("ক্যাপশন|ছবির ক্যাপশন"),
	author: list$1("প্রতিবেদন|প্রতিবেদক|লেখক|লিখেছেন|রিপোর্ট|সংবাদদাতা"),
	editor: list$1("সম্পাদনা|অনুবাদ"),
	and: [
		"ও",
		"এবং",
		"আর"
	],
	desks: list$1("প্রতিনিধি|প্রতিবেদক|সংবাদদাতা|নিজস্ব সংবাদদাতা|নিজস্ব প্রতিবেদক|নিজস্ব প্রতিনিধি|নিজস্ব প্রতিবেদন|ডেস্ক রিপোর্ট|অনলাইন ডেস্ক|আন্তর্জাতিক ডেস্ক|বিশেষ সংবাদদাতা|বিশেষ প্রতিনিধি|স্টাফ রিপোর্টার|জেলা প্রতিনিধি|সংবাদ সংস্থা|ক্রীড়া প্রতিবেদক|জ্যেষ্ঠ প্রতিবেদক|কূটনৈতিক প্রতিবেদক|আনন্দবাজার অনলাইন সংবাদদাতা|ওয়েব ডেস্ক|ডিজিটাল ডেস্ক"),
	deskWords: list$1("ডেস্ক|সংবাদদাতা|প্রতিবেদক|প্রতিনিধি|রিপোর্টার|ব্যুরো|সংস্থা|নিউজ|অনলাইন|প্রতিবেদন"),
	agencies: list$1("বাসস|ইউএনবি|পিটিআই|এএনআই|রয়টার্স|এএফপি|এপি|আইএএনএস|আইবিএনএস|সিনহুয়া|বিবিসি|ইউএনআই|পিআইবি"),
	places: list$1("কলকাতা|ঢাকা|নয়াদিল্লি|নয়া দিল্লি|দিল্লি|মুম্বই|মুম্বাই|শিলিগুড়ি|হাওড়া|চট্টগ্রাম|সিলেট|খুলনা|রাজশাহী|বরিশাল|রংপুর|ময়মনসিংহ|কুমিল্লা|গুয়াহাটি|আগরতলা|পাটনা|দার্জিলিং|মালদহ|বর্ধমান|দুর্গাপুর|আসানসোল|ওয়াশিংটন|লন্ডন|মস্কো|বেইজিং|ইসলামাবাদ"),
	tags: list$1("ট্যাগ|ট্যাগস|বিষয়|বিষয়:|আরও বিষয়"),
	alsoRead: list$1("আরও পড়ুন|আরো পড়ুন|এছাড়াও পড়ুন|পড়ুন|আরও দেখুন|আরও খবর|দেখুন"),
	related: list$1("আরও পড়ুন|আরো পড়ুন|সম্পর্কিত খবর|আরও খবর|সর্বশেষ খবর|সর্বশেষ|জনপ্রিয়|পাঠকপ্রিয়|এই বিভাগের আরও খবর|সংশ্লিষ্ট খবর|সর্বাধিক পঠিত|অন্যান্য খবর|এ সম্পর্কিত আরও খবর"),
	ticker: list$1("ব্রেকিং নিউজ|শিরোনাম|সর্বশেষ খবর|টাটকা খবর"),
	support: list$1("আমাদের সাংবাদিকতাকে সমর্থন করুন|আমাদের পাশে দাঁড়ান|সাহায্য করুন|স্বাধীন সাংবাদিকতাকে সমর্থন করুন"),
	appeal: list$1("আমরা|আমাদের|আপনি|আপনার|আপনাদের|সমর্থন|সাহায্য|সাংবাদিকতা|পাঠক"),
	subscribe: list$1("সাবস্ক্রাইব করুন|নিউজলেটার|অ্যাপ ডাউনলোড করুন|সাবস্ক্রাইব"),
	advertisement: list$1("বিজ্ঞাপন|বিজ্ঞাপণ"),
	follow: list$1("আমাদের ফলো করুন|ফলো করুন|অনুসরণ করুন|আমাদের অনুসরণ করুন"),
	social: list$1("শেয়ার|শেয়ার করুন|ফলো করুন|আমাদের|অনুসরণ করুন|ফেসবুক|ফেসবুকে|টুইটার|টুইটারে|হোয়াটসঅ্যাপ|হোয়াটসঅ্যাপে|ইউটিউব|ইউটিউবে|ইনস্টাগ্রাম|ইনস্টাগ্রামে|টেলিগ্রাম|করুন|ইমেল|ইমেইল|প্রিন্ট|কপি লিংক|লিঙ্ক|ও|এবং|খবরটি|এক্স"),
	share: list$1("শেয়ার|শেয়ার করুন|ফেসবুক|টুইটার|হোয়াটসঅ্যাপ|ইমেল|প্রিন্ট|টেলিগ্রাম"),
	comments: list$1("মন্তব্য|মন্তব্য করুন|মন্তব্যসমূহ|আপনার মতামত"),
	menu: list$1("হোম|প্রচ্ছদ|রাজ্য|দেশ|বিদেশ|খেলা|বিনোদন|বাংলাদেশ|বিশ্ব|রাজনীতি|বাণিজ্য|অর্থনীতি|জাতীয়|আন্তর্জাতিক|সারাদেশ|মতামত|শিক্ষা|স্বাস্থ্য|ভিডিও|ছবি|ই-পেপার|জীবনযাপন|প্রযুক্তি|কলকাতা|পশ্চিমবঙ্গ|খেলাধুলা|চাকরি|ধর্ম"),
	home: [
		"হোম",
		"প্রচ্ছদ",
		"প্রথম পাতা"
	],
	copyright: list$1("সর্বস্বত্ব সংরক্ষিত|স্বত্ব|কপিরাইট"),
	readingTime: list$1("মিনিট পড়ুন|মিনিটে পড়ুন"),
	stopwords: list$1("ও|এবং|এই|যে|থেকে|করে|হয়ে|জন্য|না|কি|একটি")
};
// ../../shared/intake/words/semitic.ts
var list = (text) => text.split("|").map((phrase) => phrase.trim());
// ../../shared/intake/words/index.ts
var lexicons = [
	english,
	hindi,
	marathi,
	bengali,
	tamil,
	{
		months: [
			[
				"يناير",
				"كانون الثاني",
				"جانفي"
			],
			[
				"فبراير",
				"شباط",
				"فيفري"
			],
			["مارس", "آذار"],
			[
				"أبريل",
				"ابريل",
				"إبريل",
				"نيسان",
				"أفريل"
			],
			[
				"مايو",
				"أيار",
				"ماي"
			],
			[
				"يونيو",
				"حزيران",
				"جوان"
			],
			[
				"يوليو",
				"تموز",
				"جويلية"
			],
			[
				"أغسطس",
				"اغسطس",
				"آب",
				"أوت"
			],
			["سبتمبر", "أيلول"],
			[
				"أكتوبر",
				"اكتوبر",
				"تشرين الأول"
			],
			["نوفمبر", "تشرين الثاني"],
			["ديسمبر", "كانون الأول"]
		],
		weekdays: list("الاثنين|الإثنين|الثلاثاء|الأربعاء|الاربعاء|الخميس|الجمعة|السبت|الأحد"),
		morning: [
			"ص",
			"صباحا",
			"صباحًا",
			"صباحاً"
		],
		afternoon: [
			"م",
			"مساء",
			"مساءً",
			"ظهرا",
			"ظهرًا"
		],
		published: list("نشر في|نُشر في|تاريخ النشر|نشر|نشر بتاريخ|تم النشر في|نُشر"),
		updated: list("آخر تحديث|اخر تحديث|حدث في|تم التحديث في|تحديث|آخر تعديل"),
		photo: list("صورة|الصورة|صور|تصوير|صورة أرشيفية|مصدر الصورة"),
		courtesy: list("بإذن من|المصدر|من|عبر"),
		unnamedPhoto: list("صورة أرشيفية|صورة من الأرشيف|صورة تعبيرية|أرشيف|أرشيفية"),
		caption: list("تعليق الصورة|التعليق على الصورة"),
		by: list("بقلم|كتب|كتبت"),
		author: list("كتب|كتبت|بقلم|إعداد|الكاتب|تقرير|المراسل"),
		editor: list("تحرير|ترجمة|إعداد وتحرير|تحرير وترجمة"),
		and: ["و"],
		desks: list("وكالات|مراسلنا|خاص|الوكالات|هيئة التحرير|فريق التحرير|مراسل خاص|محرر الشؤون الدولية|قسم الأخبار|متابعات"),
		deskWords: list("وكالة|وكالات|قناة|شبكة|صحيفة|تحرير|موقع|مراسل|فريق"),
		agencies: list("رويترز|أ ف ب|أ.ف.ب|فرانس برس|أ ب|أسوشيتد برس|د ب أ|واس|قنا|وام|بترا|وفا|الأناضول|شينخوا|سبوتنيك|أ ش أ|سانا|الجزيرة|وكالة الأنباء السعودية|غيتي|الفرنسية"),
		places: list("القاهرة|الرياض|دبي|أبوظبي|أبو ظبي|بيروت|دمشق|بغداد|عمّان|عمان|غزة|القدس|رام الله|الدوحة|الكويت|المنامة|مسقط|صنعاء|الخرطوم|طرابلس|تونس|الجزائر|الرباط|واشنطن|لندن|باريس|موسكو|نيودلهي|نيويورك|طهران|أنقرة|إسطنبول|جدة"),
		tags: list("وسوم|الوسوم|كلمات مفتاحية|الكلمات المفتاحية|كلمات دلالية|علامات|مواضيع"),
		alsoRead: list("اقرأ أيضا|اقرأ أيضًا|اقرأ أيضاً|إقرأ أيضا|اقرأ المزيد|شاهد أيضا|شاهد أيضاً|المزيد|طالع أيضا"),
		related: list("اقرأ أيضا|اقرأ أيضًا|اقرأ أيضاً|مقالات ذات صلة|أخبار ذات صلة|ذات صلة|الأكثر قراءة|موضوعات متعلقة|مواضيع ذات صلة|آخر الأخبار|أخبار متعلقة|قد يعجبك أيضا"),
		ticker: list("عاجل|آخر الأخبار|شريط الأخبار|أهم الأخبار"),
		support: list("ادعم صحافتنا|ادعمنا|ادعم الصحافة المستقلة|تبرع الآن"),
		appeal: list("نحن|لنا|دعمكم|دعمك|تبرع|تبرعك|تبرعكم|صحافتنا|قرائنا|ساهم|مساهمتك|مساهمتكم"),
		subscribe: list("اشترك الآن|اشترك|اشترك في النشرة|النشرة البريدية|النشرة الإخبارية|حمل التطبيق|اشترك في نشرتنا البريدية"),
		advertisement: list("إعلان|اعلان|إعلانات"),
		follow: list("تابعنا|تابعونا|تابعونا على|تابعنا على|انضم إلينا"),
		social: list("شارك|مشاركة|تابعنا|تابعونا|على|فيسبوك|تويتر|إكس|واتساب|تلغرام|تيليغرام|إنستغرام|يوتيوب|طباعة|بريد إلكتروني|البريد|نسخ الرابط|نسخ|الرابط|المقال|الخبر|هذا|عبر|لينكد إن"),
		share: list("شارك|مشاركة|فيسبوك|تويتر|واتساب|طباعة|تلغرام|نسخ الرابط"),
		comments: list("تعليقات|التعليقات|أضف تعليقا|أضف تعليقك|اترك تعليقا|لا توجد تعليقات"),
		menu: list("الرئيسية|أخبار|سياسة|اقتصاد|رياضة|ثقافة|فن|منوعات|العالم|عربي ودولي|تكنولوجيا|علوم|صحة|رأي|فيديو|صور|محليات|حوادث|مصر|من نحن|اتصل بنا|بحث|القائمة|عربي|دولي|أعمال"),
		home: [
			"الرئيسية",
			"الصفحة الرئيسية",
			"أخبار"
		],
		copyright: list("جميع الحقوق محفوظة|حقوق النشر"),
		signOff: list("(إعداد|(تحرير|(تغطية صحفية|المصدر : |المصدر: |(رويترز)|تغطية صحفية"),
		readingTime: list("دقيقة قراءة|دقائق قراءة|مدة القراءة|وقت القراءة"),
		stopwords: list("في|من|على|إلى|عن|مع|أن|إن|هذا|هذه|التي|الذي|بعد|قبل|ما|لا")
	},
	{
		months: [
			["جنوری"],
			["فروری"],
			["مارچ"],
			["اپریل"],
			["مئی"],
			["جون"],
			["جولائی"],
			["اگست"],
			["ستمبر"],
			["اکتوبر"],
			["نومبر"],
			["دسمبر"]
		],
		weekdays: list("پیر|منگل|بدھ|جمعرات|جمعہ|جمعۃ المبارک|ہفتہ|اتوار"),
		morning: ["صبح"],
		afternoon: [
			"شام",
			"دوپہر",
			"سہ پہر"
		],
		night: ["رات"],
		hours: ["بجے"],
		published: list("شائع|شائع شدہ|تاریخ اشاعت|اشاعت|شائع ہوا"),
		updated: list("اپ ڈیٹ|آخری اپ ڈیٹ|اپ ڈیٹ کیا گیا|تازہ کاری|اپڈیٹ"),
		photo: list("تصویر|فوٹو|تصاویر|فائل فوٹو|فائل تصویر"),
		courtesy: list("بشکریہ|کریڈٹ|ذریعہ"),
		unnamedPhoto: list("فائل فوٹو|فائل تصویر|علامتی تصویر"),
		caption: list("کیپشن|تصویر کا کیپشن"),
		author: list("رپورٹ|تحریر|رپورٹر|مصنف|نمائندہ"),
		by: list("تحریر"),
		editor: list("ترجمہ|ادارت"),
		and: ["اور"],
		desks: list("نمائندہ خصوصی|اسٹاف رپورٹر|ویب ڈیسک|نیوز ڈیسک|نامہ نگار|ہمارے نامہ نگار|مانیٹرنگ ڈیسک|ایجنسیاں|کامرس رپورٹر|خصوصی نمائندہ|بیورو رپورٹ"),
		deskWords: list("ڈیسک|رپورٹر|نمائندہ|نامہ نگار|بیورو|ایجنسی|نیوز"),
		agencies: list("اے پی پی|رائٹرز|اے ایف پی|اے پی|این این آئی|آئی این پی|پی پی آئی|یو این آئی|بی بی سی|بی بی سی اردو"),
		places: list("اسلام آباد|کراچی|لاہور|پشاور|کوئٹہ|راولپنڈی|ملتان|فیصل آباد|مظفرآباد|نئی دہلی|دہلی|سری نگر|سرینگر|حیدرآباد|لکھنؤ|واشنگٹن|لندن|کابل|ڈھاکا|ڈھاکہ|ممبئی|غزہ"),
		tags: list("ٹیگز|ٹیگ|موضوعات|متعلقہ عنوانات"),
		alsoRead: list("یہ بھی پڑھیں|مزید پڑھیں|مزید پڑھیے|یہ بھی دیکھیں"),
		related: list("یہ بھی پڑھیں|مزید پڑھیں|متعلقہ خبریں|مزید خبریں|تازہ ترین|مقبول خبریں|تازہ ترین خبریں"),
		ticker: list("بریکنگ نیوز|تازہ ترین خبریں|تازہ ترین"),
		support: list("ہماری صحافت کی حمایت کریں|عطیہ دیں"),
		appeal: list("ہم|ہمیں|ہماری|ہمارے|آپ|آپ کی|آپ کا|حمایت|عطیہ|صحافت|قارئین"),
		subscribe: list("سبسکرائب کریں|نیوز لیٹر|ایپ ڈاؤن لوڈ کریں"),
		advertisement: list("اشتہار|اشتہارات"),
		follow: list("ہمیں فالو کریں|فالو کریں"),
		social: list("شیئر|شیئر کریں|فالو کریں|ہمیں|فیس بک|ٹوئٹر|ایکس|واٹس ایپ|یوٹیوب|انسٹاگرام|پر|کریں|پرنٹ|ای میل|اور|خبر"),
		share: list("شیئر|شیئر کریں|فیس بک|ٹوئٹر|واٹس ایپ|پرنٹ"),
		comments: list("تبصرے|تبصرہ کریں|تبصرہ"),
		menu: list("صفحہ اول|پاکستان|دنیا|کھیل|شوبز|کاروبار|صحت|ٹیکنالوجی|کالم|ویڈیوز|تازہ ترین|بلاگز|انٹرٹینمنٹ|سائنس"),
		furniture: list("مضمون کی تفصیل"),
		home: ["صفحہ اول", "ہوم"],
		copyright: list("جملہ حقوق محفوظ"),
		readingTime: list("منٹ"),
		stopwords: list("کے|کی|کا|کو|میں|نے|سے|پر|اور|ہے|ہیں|تھا|کہ|یہ|ایک|بھی")
	},
	{
		months: [
			["ינואר"],
			["פברואר"],
			["מרץ", "מרס"],
			["אפריל"],
			["מאי"],
			["יוני"],
			["יולי"],
			["אוגוסט"],
			["ספטמבר"],
			["אוקטובר"],
			["נובמבר"],
			["דצמבר"]
		],
		weekdays: list("יום ראשון|יום שני|יום שלישי|יום רביעי|יום חמישי|יום שישי|שבת"),
		published: list("פורסם ב|פורסם|תאריך פרסום|פורסם בתאריך"),
		updated: list("עודכן ב|עודכן|עדכון אחרון"),
		photo: list("צילום|תמונה|צילומים"),
		courtesy: list("באדיבות"),
		unnamedPhoto: list("צילום ארכיון|תמונת ארכיון|ארכיון|אילוסטרציה"),
		by: list("מאת"),
		author: list("מאת|כתב|כתבת"),
		editor: list("עריכה"),
		and: ["ו"],
		desks: list("סוכנויות הידיעות|כתבנו|מערכת האתר"),
		deskWords: list("מערכת|סוכנות|חדשות|כתבי"),
		agencies: list("רויטרס|איי-אף-פי|אי-פי|איי פי|גטי"),
		places: list("ירושלים|תל אביב|חיפה|באר שבע|וושינגטון|לונדון|עזה|רמאללה"),
		tags: list("תגיות|תגים"),
		alsoRead: list("קראו גם|קרא גם|עוד בנושא|ראו גם"),
		related: list("קראו גם|כתבות נוספות|עוד בנושא|הכי נקראות"),
		advertisement: [
			"פרסומת",
			"תוכן שיווקי",
			"מודעה"
		],
		follow: list("עקבו אחרינו"),
		social: list("שתף|שתפו|שיתוף|פייסבוק|טוויטר|ווטסאפ|טלגרם|בפייסבוק|בטוויטר|בווטסאפ|עקבו אחרינו|אינסטגרם|הדפסה|מייל|העתק קישור"),
		share: list("שתף|שתפו|שיתוף|פייסבוק|טוויטר|ווטסאפ|טלגרם|הדפסה"),
		comments: list("תגובות|הוסף תגובה|הוספת תגובה"),
		menu: list("ראשי|חדשות|ספורט|כלכלה|תרבות|בעולם|פוליטי|דעות|בריאות|טכנולוגיה|אוכל|רכב"),
		home: ["ראשי", "דף הבית"],
		copyright: list("כל הזכויות שמורות"),
		stopwords: list("של|על|את|עם|כי|לא|גם|הוא|היא")
	},
	french,
	german,
	spanish
];
/** Letters and marks of any script: `\b` knows only Latin. */
var BEFORE_WORD = "(?<![\\p{L}\\p{M}\\p{N}])";
var AFTER_WORD = "(?![\\p{L}\\p{M}\\p{N}])";
/** Folds for comparing: see {@link plain}, in lower case. */
var fold = (text) => plain(text).toLowerCase();
/** Every language's phrases for one thing, as written. */
var phrases = (key) => lexicons.flatMap((lexicon) => lexicon[key] ?? []);
var sets = /* @__PURE__ */ new Map();
/** Every language's phrases for one thing, folded, to look a whole text up in. */
function phraseSet(key) {
	const known = sets.get(key) ?? new Set(phrases(key).map(fold));
	sets.set(key, known);
	return known;
}
var escaped = (phrase) => phrase.replaceAll(/[\\^$.*+?()[\]{}|/]/g, "\\$&").replaceAll(/\s+/g, "\\s+");
/** Phrases as one alternative of a regular expression with flags `iu`, longest first. */
var oneOf = (list) => `(?:${[...new Set(list.map((phrase) => plain(phrase)))].sort((a, b) => b.length - a.length).map(escaped).join("|")})`;
/** One language's phrases for a thing as an alternative. */
var anyOf = (...keys) => oneOf(keys.flatMap(phrases));
/** Month names with their numbers from 1. */
var months = new Map(lexicons.flatMap(({ months: names }) => names?.flatMap((forms, at) => forms.map((name) => [fold(name), at + 1])) ?? []));
// ../../shared/intake/same-headline.ts
/** A headline reduced to what makes it the same headline: words in lower case. */
var headlineKey = (text) => wordsOf$2(fold(text)).map((word) => word.replaceAll(/['.\-#@]/gu, "")).filter(Boolean).join(" ");
var SITE_MARK = /\s+[|–—-]\s+|\s*\|\s*|\s+::?\s+/u;
/** True where two lines are one headline, but for case, quotes, or a site's name after a dash or bar. */
function isSameHeadline$1(a, b) {
	const [one, other] = [headlineKey(a), headlineKey(b)];
	if (one === "" || other === "") return false;
	if (one === other) return true;
	const [short, long] = one.length < other.length ? [one, b] : [other, a];
	const [longKey, shortWords] = [headlineKey(long), short.split(" ")];
	if (shortWords.length >= 4 && longKey.startsWith(short)) return SITE_MARK.test(long) || longKey.length - short.length < 12;
	const words = new Set(longKey.split(" "));
	const shared = shortWords.filter((word) => words.has(word)).length;
	return shortWords.length >= 6 && shared / Math.max(words.size, shortWords.length) >= .88;
}
// ../../shared/intake/pages/page-headline.ts
/** Below that a line only shares words with the headline, as the first sentence does. */
var MIN_LIKENESS = .6;
/** A headline's words, for how much two have in common, 0 to 1. */
function likeness(a, b) {
	const [left, right] = [new Set(wordsOf$2(fold(a))), new Set(wordsOf$2(fold(b)))];
	const both = [...left].filter((word) => right.has(word)).length;
	return both === 0 ? 0 : 2 * both / (left.size + right.size);
}
/**
* Finds the line that is the headline: the one that is most like what the page's data calls it. Where none is seen, the
* data's own words are the headline.
*/
function withHeadline(blocks, data) {
	const named = data.headlines.map((title) => withoutSite(title, data.site));
	const rated = blocks.map((block) => {
		const text = textOf(block);
		const isTop = block.role?.is === "headline" || block.role?.is === "outside" && block.role.within?.is === "headline";
		if (text.length > 300 || text.length < 4) return 0;
		const like = Math.max(0, ...named.map((title, at) => Math.max(likeness(text, title), likeness(text, withoutEnd(title)) * .99) * (1 - at * .02)));
		return like < MIN_LIKENESS ? 0 : like + (isTop ? .5 : block.kind.startsWith("h") ? .2 : 0);
	});
	const best = Math.max(0, ...rated);
	const at = best > 0 ? rated.indexOf(best) : headingOutside(blocks);
	const lines = blocks.map((block, index) => {
		const { role } = block;
		if (index === at) return {
			...block,
			role: { is: "headline" }
		};
		if (at < 0) return block;
		if (role?.is === "headline") return {
			...block,
			role: null
		};
		return role?.is === "outside" && role.within?.is === "headline" ? {
			...block,
			role: {
				is: "outside",
				within: null
			}
		} : block;
	});
	return {
		lines,
		headline: lines.some(({ role }) => role?.is === "headline") ? "" : named[0] ?? ""
	};
}
/** A page whose data names no headline may have set its only top heading apart from its copy. */
function headingOutside(blocks) {
	if (blocks.some(({ role }) => role?.is === "headline")) return -1;
	return blocks.findIndex(({ role }) => role?.is === "outside" && role.within?.is === "headline");
}
/** A title without what stands after its last bar or dash: mostly a site's name. */
var withoutEnd = (title) => title.replace(/\s+[|–—·»«:-]+\s+(?:(?!\s[|–—·»«:-]+\s).)*$/u, "");
/** A title without the site's name at its end or beginning. */
function withoutSite(title, site) {
	const parts = title.split(/\s+[|–—·»«:-]+\s+|\s+\|\s*|\s*\|\s+/u);
	if (parts.length < 2) return title;
	const isSite = (part) => site !== "" && isSameHeadline$1(part, site);
	if (isSite(parts.at(-1))) return title.slice(0, title.lastIndexOf(parts.at(-1))).replace(/[\s|–—·»«:-]+$/u, "");
	if (isSite(parts[0])) return title.slice(parts[0].length).replace(/^[\s|–—·»«:-]+/u, "");
	return title;
}
// ../../shared/intake/pages/read-page.ts
/**
* The lines of a saved web page: what its data says of the story first, then all its words, of which those that are no
* part of the story say so.
* @throws AppError as `readHtml`
*/
function readPage(markup) {
	const page = parse(markup);
	const data = readPageData(page);
	const story = articleOf(page);
	if (story) setAside(page, story);
	const { blocks } = readTree(page, { picturesAreCopy: false });
	const { lines, headline } = withHeadline(blocks, data);
	return { blocks: [...dataLines(data, headline), ...parted(withNamedWords(lines, data.words))] };
}
function dataLines(data, headline) {
	const line = (field, value) => value === "" ? [] : [plainBlock(`${LABELS[field]}: ${value}`, {
		is: "data",
		field,
		value
	})];
	return [
		...line("headline", headline),
		...data.authors.flatMap((author) => line("author", author)),
		...line("published", data.published),
		...line("updated", data.updated),
		...line("section", data.section),
		...data.tags.flatMap((tag) => line("tag", tag))
	].map((block, at) => ({
		...block,
		tight: at > 0
	}));
}
var LABELS = {
	headline: "Headline",
	author: "Author",
	published: "Published",
	updated: "Updated",
	section: "Section",
	tag: "Tag"
};
/** Shorter lines stand in a long text by chance. */
var MIN_NAMED = 40;
/** Lines that the page's data repeats as the story's words are the story's. */
function withNamedWords(blocks, words) {
	const named = letters$1(words);
	return blocks.map((block) => {
		const { role } = block;
		const text = textOf(block);
		if (role?.is !== "outside" || text.length < MIN_NAMED || !named.includes(letters$1(text))) return block;
		return {
			...block,
			role: null
		};
	});
}
var letters$1 = (text) => text.toLowerCase().replaceAll(/[^\p{L}\p{M}\p{N}]+/gu, "");
/** What stands outside of the story above its headline or under its end is the site's; between them it may be about it. */
function parted(blocks) {
	const isWithin = ({ role }) => role?.is !== "outside" && role?.is !== "furniture" && role?.is !== "hidden";
	const headline = blocks.findIndex(({ role }) => role?.is === "headline");
	const first = blocks.findIndex((block, at) => at > headline && isWithin(block) && textOf(block).length > 60);
	return blocks.map((block, at) => {
		const { role } = block;
		if (role?.is !== "outside") return block;
		return at > headline && at < first && headline >= 0 ? {
			...block,
			role: role.within ?? role
		} : {
			...block,
			role: { is: "furniture" }
		};
	});
}
// ../../shared/story/slug.ts
/** Long enough for a headline's sense, short enough for an address bar and a message. */
var MAX_SLUG = 80;
/**
* A slug from a headline: lower case, words joined by hyphens, at most 80 characters cut between words.
* Letters of every script stay with the marks that belong to them (a Hindi headline gives a Hindi slug); accents of
* Latin letters go, since nobody types them into an address. Empty if the headline has no letter or digit.
* @param language BCP 47; decides how letters are lowered (Turkish I)
*/
function proposeSlug(headline, language) {
	const words = wordsOf$1(headline, language);
	let slug = "";
	for (const word of words) {
		const longer = slug ? `${slug}-${word}` : word;
		if (count(longer) > MAX_SLUG) break;
		slug = longer;
	}
	return slug || firstLetters(words[0] ?? "");
}
/** The words of a headline as a slug has them. */
var wordsOf$1 = (headline, language) => lower(headline.normalize("NFC"), language).normalize("NFD").replaceAll(/(\p{Script=Latin})\p{M}+/gu, "$1").normalize("NFC").replaceAll("ß", "ss").replaceAll(/(?<=[\p{L}\p{N}])['’ʼ](?=\p{L})|[\u0640\u200c\u200d]/gu, "").replaceAll(/(?<=\p{N}),(?=\p{N}{2,3})/gu, "").match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
function lower(text, language) {
	try {
		return text.toLocaleLowerCase(language);
	} catch {
		return text.toLowerCase();
	}
}
var count = (text) => [...text].length;
/** The start of a word that is longer than a whole slug, cut between letters as readers see them. */
function firstLetters(word) {
	let start = "";
	for (const { segment } of new Intl.Segmenter(void 0, { granularity: "grapheme" }).segment(word)) {
		if (count(start + segment) > MAX_SLUG) break;
		start += segment;
	}
	return start;
}
// ../../shared/intake/body-nodes.ts
/** What intake makes of copy, in Lexical's serialized form: each kind of node in one place. */
var element = {
	version: 1,
	direction: null,
	format: "",
	indent: 0
};
/** @param format Lexical's bits for bold, italic and so on */
var textNode = (text, format = 0) => ({
	type: "text",
	version: 1,
	text,
	format,
	detail: 0,
	mode: "normal",
	style: ""
});
var lineBreak = {
	type: "linebreak",
	version: 1
};
var linkNode = (url, children) => ({
	type: "link",
	...element,
	url,
	title: null,
	children
});
var paragraphNode = (children) => ({
	type: "paragraph",
	...element,
	textFormat: 0,
	textStyle: "",
	children
});
/** The headline is h1: the body's headings go from h2 to h4. */
var headingNode = (tag, children) => ({
	type: "heading",
	...element,
	tag,
	children
});
var quoteNode = (children) => ({
	type: "block-quote",
	...element,
	attribution: "",
	children
});
var photoNode = (photoId) => ({
	type: "photo",
	version: 1,
	photoId
});
/** A list of items by what stands in each; a numbered one counts from `start`. */
var listNode = (listType, start, items) => ({
	type: "list",
	...element,
	listType,
	start,
	tag: listType === "number" ? "ol" : "ul",
	children: items.map((children, at) => ({
		type: "listitem",
		...element,
		value: start + at,
		children
	}))
});
// ../../shared/intake/documents/rich-blocks.ts
/** Runs as Lexical's inline nodes; neighbours with the same address share one link. */
function inlineNodes(runs) {
	const nodes = [];
	for (let at = 0; at < runs.length;) {
		const { href } = runs[at];
		let end = at + 1;
		while (end < runs.length && runs[end].href === href) end += 1;
		const texts = runs.slice(at, end).map(({ text, format }) => textNode(text, format));
		if (href === null) nodes.push(...texts);
		else nodes.push(linkNode(href, texts));
		at = end;
	}
	return nodes;
}
/** The end of some runs, as long as a text: a dateline was cut before it. */
function endOf(runs, length) {
	let skip = runs.reduce((sum, { text }) => sum + text.length, 0) - length;
	const kept = [];
	for (const run of runs) {
		const cut = Math.min(skip, run.text.length);
		skip -= cut;
		if (cut < run.text.length) kept.push({
			...run,
			text: run.text.slice(cut)
		});
	}
	return kept;
}
var isItem = ({ block: { kind } }) => kind === "bullet" || kind === "number";
var runsOf = ({ block, text }) => textOf(block).endsWith(text) ? endOf(block.runs, text.length) : [{
	text,
	format: 0,
	href: null
}];
/** How many lines from a place fit together, at least one. */
function countWhile(lines, from, fits) {
	let end = from + 1;
	while (end < lines.length && fits(lines[end])) end += 1;
	return end - from;
}
/** Lines of one item or quotation, with line breaks between them. */
var joined = (lines) => lines.flatMap((line, at) => [...at > 0 ? [lineBreak] : [], ...inlineNodes(runsOf(line))]);
/** Kept lines as the blocks that they were in the document: paragraphs, headings, quotations and nested lists. */
function richBlocks(lines) {
	const blocks = [];
	for (let at = 0; at < lines.length;) {
		const line = lines[at];
		if (isItem(line)) {
			const count = countWhile(lines, at, isItem);
			blocks.push(...listNodes(lines.slice(at, at + count)));
			at += count;
		} else if (line.block.kind === "quote") {
			const { group } = line.block;
			const isOwn = ({ block }) => block.kind === "quote" && block.group === group;
			const count = countWhile(lines, at, isOwn);
			blocks.push(quoteNode(joined(lines.slice(at, at + count))));
			at += count;
			at += attribute(blocks, lines[at]);
		} else {
			blocks.push(blockNode(line));
			at += 1;
		}
	}
	return blocks;
}
/** Gives the quotation that was written last its attribution, where the next line is one. Tells how many lines it took. */
function attribute(blocks, line) {
	if (line?.block.kind !== "attribution") return 0;
	const attribution = line.text.replace(/^[\s—–―-]+/u, "");
	blocks[blocks.length - 1] = {
		...blocks.at(-1),
		attribution
	};
	return 1;
}
function blockNode(line) {
	const children = inlineNodes(runsOf(line));
	const { kind } = line.block;
	switch (kind) {
		case "h2":
		case "h3":
		case "h4": return headingNode(kind, children);
		case "quote": return quoteNode(children);
		case "paragraph":
		case "attribution":
		case "bullet":
		case "number": return paragraphNode(children);
	}
}
/** Items side by side as lists: one for each kind, with those that stand deeper inside the item before them. */
function listNodes(lines) {
	const lists = [];
	for (let at = 0; at < lines.length;) {
		const { kind, depth, number = 1 } = lines[at].block;
		const items = [];
		while (at < lines.length && lines[at].block.kind === kind && lines[at].block.depth === depth) {
			const { group } = lines[at].block;
			const own = countWhile(lines, at, ({ block }) => group !== null && block.group === group);
			const nested = at + own < lines.length && lines[at + own].block.depth > depth ? countWhile(lines, at + own, ({ block }) => block.depth > depth) : 0;
			items.push([...joined(lines.slice(at, at + own)), ...listNodes(lines.slice(at + own, at + own + nested))]);
			at += own + nested;
		}
		lists.push(listNode(kind === "number" ? "number" : "bullet", number, items));
	}
	return lists;
}
// ../../shared/intake/compose.ts
/** `## How it began`, as Markdown has it. */
var HEADING = /^(?<marks>#{1,6}) (?<text>\p{L}.{0,200})$/u;
var LEVELS = [
	"h2",
	"h3",
	"h4"
];
function headingOf(text) {
	const found = HEADING.exec(text)?.groups;
	if (!found) return null;
	const words = found.text.replace(/\s#+$/u, "");
	return headingNode(LEVELS[Math.min(Math.max(found.marks.length, 2), 4) - 2], [textNode(words)]);
}
var BULLET = /^[•●▪◦‣⁃*–-]\s+(?<item>\S.*)$/u;
var NUMBER = /^(?<number>\d{1,2})[.)]\s+(?<item>\S.*)$/u;
function itemOf(text) {
	const bullet = BULLET.exec(text)?.groups;
	if (bullet) return {
		kind: "bullet",
		number: 0,
		text: bullet.item
	};
	const number = NUMBER.exec(text)?.groups;
	return number ? {
		kind: "number",
		number: Number(number.number),
		text: number.item
	} : null;
}
/** The list that begins at a place among paragraphs: two items or more, numbers in order. */
function listAt(texts, from) {
	const first = itemOf(texts[from]);
	if (!first) return null;
	const items = [];
	for (let at = from; at < texts.length; at += 1) {
		const item = itemOf(texts[at]);
		if (item?.kind !== first.kind) break;
		if (item.kind === "number" && item.number !== first.number + items.length) break;
		items.push(item.text);
	}
	if (items.length < 2) return null;
	return {
		node: listNode(first.kind, first.kind === "number" ? first.number : 1, items.map((item) => [textNode(item)])),
		length: items.length
	};
}
/** Paragraphs as blocks: runs of bullets and numbers as lists. */
function textBlocks(texts) {
	const blocks = [];
	for (let at = 0; at < texts.length;) {
		const list = listAt(texts, at);
		blocks.push(list?.node ?? headingOf(texts[at]) ?? paragraphNode([textNode(texts[at])]));
		at += list?.length ?? 1;
	}
	return blocks;
}
/** Kept paragraphs as blocks: what the document says they are, else what plain text tells. */
function blocksOf(kept, document) {
	if (!document) return textBlocks(kept.map(({ text }) => text));
	return richBlocks(kept.map(({ line, text }) => ({
		block: document.blocks[line - 1],
		text
	})));
}
/** Writes down what the sheet says: body blocks in the copy's order, photos in their places, and the report. */
function compose(sheet, document) {
	const blocks = [];
	const photos = {};
	const leftOut = [];
	const read = [];
	let texts = [];
	let after = null;
	const flush = () => {
		blocks.push(...blocksOf(texts, document));
		texts = [];
	};
	sheet.units.forEach(({ line, text }, at) => {
		const fate = sheet.fate(at);
		switch (fate.is) {
			case "body": {
				const dateline = sheet.datelines.get(at);
				const kept = dateline?.rest ?? text;
				if (dateline) read.push({
					line,
					text: dateline.prefix,
					field: "dateline"
				});
				texts.push({
					line,
					text: kept
				});
				after = document ? kept : kept.replace(HEADING, "$<text>");
				return;
			}
			case "left":
				leftOut.push({
					line,
					text,
					reason: fate.reason,
					after,
					broughtBack: false
				});
				return;
			case "read":
				read.push({
					line,
					text,
					field: fate.field
				});
				return;
			case "photo": {
				flush();
				const id = newPhotoId();
				photos[id] = newStoryPhoto(fate.photo);
				blocks.push(photoNode(id));
				read.push({
					line,
					text,
					field: fate.field
				});
			}
		}
	});
	flush();
	return {
		blocks,
		photos,
		leftOut,
		doubtful: doubtsOf(sheet, document),
		read
	};
}
/** The doubts in the order of the copy. What a document's element makes doubtful is said once, at its first line. */
function doubtsOf(sheet, document) {
	const said = /* @__PURE__ */ new Set();
	return [...sheet.doubts].sort(([a], [b]) => a - b).flatMap(([at, doubt]) => {
		const { line, text } = sheet.unit(at);
		const role = document?.blocks[line - 1]?.role;
		if (role?.is === "doubtful" && role.doubt === doubt) {
			if (said.has(role)) return [];
			said.add(role);
		}
		return [{
			line,
			text,
			doubt
		}];
	});
}
// ../../shared/intake/menu.ts
/** Segments of a ticker are headlines; those of a menu or a breadcrumb are single words. */
var TICKER_MARK = /\s(?:[|•·●■▪►»]|\/\/|\*{1,3})\s|\s?\|\s?/u;
/** Typists write a dash so, and only rows of headlines have two and more. */
var DOUBLE_HYPHEN = /\s-{2,3}\s/u;
var CRUMB_MARK = /\s*[>›»→]\s*|\s+\/\s+/u;
/** A line without the marks around it, folded. */
var bare = (text) => fold(text).replace(/^[\s*|>»•·–—#-]+|[\s*|<«•·–—:…!.-]+$/gu, "");
/** The parts of a line between marks. */
var segments = (text, mark) => text.split(mark).map((segment) => segment.trim()).filter(Boolean);
/** Several headlines in one line. */
function isTicker(text) {
	const marked = segments(text, TICKER_MARK);
	const items = marked.length > 1 ? marked : segments(text, DOUBLE_HYPHEN);
	if (items.length < 3 && !(marked.length === 2 && text.length > 90 && !endsSentence(text))) return false;
	const full = items.filter((item) => wordsOf$2(item).length >= 3);
	return full.length >= items.length * .7 && full.length >= 2 && !items.some((item) => /[.।۔。]["'”’»)\]]*$/u.test(item));
}
/** `Home > India > Politics`, or a menu on one line. */
function isMenu(text) {
	const crumbs = segments(text, CRUMB_MARK);
	const inMenu = (item) => phraseSet("menu").has(bare(item)) || phraseSet("home").has(bare(item));
	if (crumbs.length >= 2 && text.length < 260) {
		if (/[>›»→]/u.test(text) && (inMenu(crumbs[0]) || crumbs.slice(0, -1).every(mayBeCrumb))) return true;
		if (crumbs.length >= 3 && inMenu(crumbs[0]) && crumbs.filter(inMenu).length >= 2) return true;
	}
	const items = segments(text, /\s*[|•·,/]\s*|\s{2,}/u);
	if (items.length >= 3 && items.filter(inMenu).length >= items.length * .7) return true;
	const words = wordsOf$2(fold(text));
	return words.length >= 3 && words.length <= 40 && !endsSentence(text) && /^\p{Lu}|\p{Lo}/u.test(text) && isTitleRun(text) && words.every((word) => phraseSet("menu").has(word));
}
/** A place on a site; `£2 → £3` and `Fares: adults → children` say something. */
var mayBeCrumb = (item) => wordsOf$2(item).length <= 3 && !/[\p{N}\p{Sc}:=「『（(]/u.test(item);
/** A menu's words each begin with a capital. */
var isTitleRun = (text) => wordsOf$2(text).every((word) => !/^\p{Ll}/u.test(word));
/** True for one entry of a menu, or several: `India News`. */
var isMenuWords = (text) => isMenuWord(text) || wordsOf$2(fold(text)).every((word) => phraseSet("menu").has(word));
/** True for a line that is one entry of a site's menu. */
var isMenuWord = (text) => phraseSet("menu").has(bare(text));
// ../../shared/intake/headline.ts
/** The beginnings of a text's words that carry sense; of scripts that write words without spaces, each two letters. */
var stems = (text) => wordsOf$2(fold(text)).flatMap((word) => {
	const letters = [...word];
	if (isUnspaced(word)) return letters.slice(1).map((letter, at) => letters[at] + letter);
	return letters.length >= 3 && !phraseSet("stopwords").has(word) ? [letters.slice(0, 5).join("")] : [];
});
/** How much of a line's sense the copy speaks of, 0 to 1. */
function overlap(line, copy) {
	const words = stems(line);
	return words.length === 0 ? 0 : words.filter((word) => copy.has(word)).length / words.length;
}
/** Words alone over a section or a picture: never a headline where there is another candidate. */
var MIN_HEADLINE_WORDS = 3;
/** More is a paragraph, or no text at all. */
var MAX_HEADLINE = 300;
/** A page has no more lines over its headline; a list of thousands has none at all. */
var MAX_CANDIDATES = 200;
/** The units that could be the headline: lines above the copy that are no sentence of it. */
function headlineCandidates(sheet, topMeta) {
	const upTo = (end) => {
		const found = [];
		for (let at = 0; at < end && found.length < MAX_CANDIDATES; at += 1) {
			if (!sheet.isText(at)) continue;
			if ((!sheet.isProse(at) || at < topMeta && sheet.unit(at).words <= 30 && sheet.mark(at).is === "text") && sheet.unit(at).seen.length <= MAX_HEADLINE && !isCaptionAbove(sheet, at)) found.push(at);
		}
		return found;
	};
	let firstProse = 0;
	while (firstProse < sheet.length && !sheet.isProse(firstProse)) firstProse += 1;
	const above = topMeta > 0 ? upTo(topMeta) : [];
	const found = above.length > 0 ? above : upTo(firstProse);
	const open = found.filter((at) => !isStopped(sheet.unit(at).plain));
	return open.length > 0 ? open : found;
}
/** True for a line that ends in a full stop, and not in that of an abbreviation (`in the U.S.`). */
var isStopped = (line) => /[.।॥۔。]["')\]」』]*$/u.test(line) && !/(?:\b\p{Lu}\.|\.\.|\b(?:Jr|Sr|Inc|Ltd|Co|vs|etc)\.)["')\]]*$/u.test(line);
/** Leaves out breadcrumbs that end in the headline (`News / Cities / Metro to run till 2 am`). */
function leaveCrumbs(sheet) {
	sheet.units.forEach((unit, at) => {
		if (!sheet.isText(at)) return;
		const crumbs = unit.plain.split(/\s*[/>»›→]\s*|\s\|\s/u);
		const last = headlineKey(crumbs.at(-1) ?? "");
		const short = crumbs.slice(0, -1).every((crumb) => wordsOf$2(crumb).length <= 4);
		if (crumbs.length < 2 || !short || wordsOf$2(last).length < 4) return;
		if (sheet.units.some((other, index) => index !== at && headlineKey(other.plain).endsWith(last))) sheet.leave(at, "navigation");
	});
}
/** True for the line right above a credit. */
function isCaptionAbove(sheet, at) {
	const next = sheet.marks[at + 1];
	return next?.is === "credit" && next.credit.caption === "" && sheet.unit(at + 1).gap === 0 && next.credit.strength === "strong";
}
/** Chooses the headline: what is printed twice, else the first line that the copy goes on to speak of. */
function chooseHeadline(sheet, topMeta) {
	let candidates = headlineCandidates(sheet, topMeta);
	if (candidates.length === 0 || candidates.every((at) => isStopped(sheet.unit(at).plain))) return fallback(sheet);
	const long = candidates.filter((at) => sheet.unit(at).words >= MIN_HEADLINE_WORDS);
	if (long.length > 0) candidates = long;
	const copy = new Set(sheet.units.flatMap((unit, at) => sheet.isProse(at) && !candidates.includes(at) ? stems(unit.plain) : []));
	const told = new Map(candidates.map((at) => [at, overlap(sheet.unit(at).plain, copy)]));
	const twice = candidates.filter((at) => sheet.units.some((unit, other) => other !== at && other < at + 60 && unit.words >= 4 && isSameHeadline$1(unit.plain, sheet.unit(at).plain)));
	const own = underList(sheet, candidates, told, topMeta);
	const pool = twice.length > 0 ? twice : own.length > 0 ? own : withoutKickers(sheet, candidates, told);
	if (isHeadlineOverDeck(sheet, pool)) return pool[0];
	const most = Math.max(...pool.map((at) => told.get(at) ?? 0));
	return shortest(sheet, pool.find((at) => (told.get(at) ?? 0) >= most * .6 && most >= .15) ?? pool[0], candidates);
}
/**
* Under a list of other headlines (`Trending`, `Latest news`) one of them may share more words with the copy than the
* story's own, which stands over the byline, with a deck between them at most.
*/
function underList(sheet, candidates, told, topMeta) {
	if (!sheet.marks.slice(0, candidates[0]).some((mark) => mark.is === "box" && (mark.box === "related link" || mark.box === "headline ticker")) || candidates.length < 3) return [];
	return candidates.filter((at) => at >= topMeta - 2 && at < topMeta && (told.get(at) ?? 0) >= .1);
}
/**
* Two lines that belong together where no page stands above them, the second the longer: a headline and its deck. A
* deck always says more of what the copy says, so its words must not decide.
*/
function isHeadlineOverDeck(sheet, pool) {
	const [first, second, ...more] = pool;
	if (first === void 0 || second !== first + 1 || more.length > 0) return false;
	const ticker = sheet.marks.slice(0, first).some((mark) => mark.is === "box" || isTickerMark(mark));
	const { words } = sheet.unit(first);
	return !ticker && words >= 5 && sheet.unit(second).words > words;
}
var isTickerMark = (mark) => mark.is === "furniture" && mark.reason === "headline ticker";
/** `Middle East|Water` and `City news` stand over headlines: short lines yield to longer ones the copy speaks of. */
function withoutKickers(sheet, candidates, told) {
	const isKicker = (at) => {
		const { plain: line, words } = sheet.unit(at);
		const parts = line.split(/\s*[|/•>»]\s*/u);
		if (parts.length > 1 && parts.every((part) => wordsOf$2(part).length <= 3)) return true;
		return words <= 4 && candidates.some((other) => sheet.unit(other).words >= 6 && (told.get(other) ?? 0) >= (told.get(at) ?? 0) * .7);
	};
	const rest = candidates.filter((at) => !isKicker(at));
	return rest.length > 0 ? rest : candidates;
}
/** Of a headline and the same with the site's name, the one without it. */
function shortest(sheet, chosen, candidates) {
	const same = candidates.filter((at) => isSameHeadline$1(sheet.unit(at).plain, sheet.unit(chosen).plain));
	const least = Math.min(...same.map((at) => headlineKey(sheet.unit(at).plain).length));
	return same.find((at) => headlineKey(sheet.unit(at).plain).length === least) ?? chosen;
}
/** Copy that begins at once with sentences: a short first one over longer ones is its headline. */
function fallback(sheet) {
	const [first, second] = sheet.units.flatMap((_, at) => sheet.isText(at) ? [at] : []);
	if (first === void 0 || second === void 0) return -1;
	const mark = sheet.mark(first);
	if (mark.is === "text" && mark.dateline) return -1;
	if (sheet.isProse(first) && isStopped(sheet.unit(first).plain)) return -1;
	const { words, plain: line } = sheet.unit(first);
	const sentences = plain(line).split(/[.!?।۔]\s/u).length;
	return words <= 25 && sentences === 1 && words < sheet.unit(second).words * 1.5 ? first : -1;
}
/** The headline as the story prints it: without a site's name that the page repeats elsewhere, or a label. */
function headlineText(sheet, at) {
	const text = visible(sheet.unit(at).seen);
	const site = /^(?<headline>.{15,}?)\s+(?:[|–—]|-)\s+(?<site>[^|–—]{2,50})$/u.exec(text);
	if (!site?.groups) return text;
	const name = fold(site.groups.site);
	const elsewhere = sheet.units.some((unit, other) => other !== at && unit.words <= 20 && fold(unit.plain).includes(name) && /©|copyright|rights/iu.test(unit.plain));
	const section = phraseSet("menu").has(name);
	return elsewhere || section && text.includes("|") ? site.groups.headline : text;
}
// ../../shared/intake/names.ts
/** Short Latin abbreviations are agencies only in capitals: `AP` is one, `ap` is a slip. */
var exact = (key) => new Set(phrases(key).map(visible));
var AGENCIES = exact("agencies");
var SOURCES = exact("pictureSources");
var known = (name, list, key) => list.has(name) || name.length > 4 && phraseSet(key).has(fold(name));
/** True for a news agency's name or abbreviation. */
var isAgency = (name) => known(visible(name), AGENCIES, "agencies");
/** True for agencies that are best known as sites and channels: alone on a page's first line, their name is a logo. */
var isBroadcaster = (name) => /^(?:BBC|CNN|Al Jazeera|Bloomberg|HT|Reuters|AP)$/iu.test(visible(name));
/** True for whoever pictures are usually credited to: agencies, archives, networks. */
var isPictureSource = (name) => isAgency(name) || known(visible(name), SOURCES, "pictureSources");
var isPlace = (name) => phraseSet("places").has(fold(name));
var DESK_WORD = new RegExp(`${BEFORE_WORD}${anyOf("deskWords")}${AFTER_WORD}`, "iu");
/** `India News` and `World News` are sections of sites. */
var isSections = (text) => wordsOf$2(fold(text)).every((word) => phraseSet("menu").has(word));
/** True for a byline that names an agency, a desk or a publication, not a person. */
function isOrganisation(name) {
	const text = visible(name);
	if (isAgency(text) || phraseSet("desks").has(fold(text))) return true;
	if (/^[A-Z]{2,6}$/.test(text)) return true;
	const [first = "", ...rest] = text.split(" ");
	if (rest.length > 0 && rest.length <= 2 && isAgency(first) && isPlace(rest.join(" "))) return true;
	if (rest.length > 0 && rest.length <= 2 && /^(?:[A-Z]{3,}|Reuters)$/.test(first) && isAgency(first) && isTitled(text)) return true;
	const words = wordsOf$2(text).length;
	if (isSections(text)) return false;
	return words >= 2 && words <= 6 && DESK_WORD.test(text) && (isCaseless(text) || isTitled(text));
}
/** True where a text speaks of a name as of a place: `in Dakar`, `near Bhatkal`. */
var namesPlace = (text, name) => new RegExp(`\\b(?:in|at|near|from|around|across|outside|off|of)\\s+(?:the\\s+)?${escaped(visible(name))}(?![\\p{L}\\p{M}])`, "u").test(text);
var LINK = /^(?:de|del|della|da|do|dos|van|von|der|den|bin|bint|ibn|al|el|ul|ur|la|le|du|y|e|of|the|and|for|i)$/u;
/** True where every word that carries sense is written with a capital. */
var isTitled = (text) => wordsOf$2(text).every((word) => /^[\p{Lu}\p{Lt}]/u.test(word) || LINK.test(word) || /^(?:al|el|ul|an)-\p{Lu}/u.test(word));
/** True for what could be a person's name: two to five words of letters, in capitals where the script has them. */
function isPersonLike(name) {
	const words = wordsOf$2(name);
	if (words.length < 2 || words.length > 5 || /\s[–—-]\s/u.test(name) || /[\p{N}@:;!?"“”()[\]{}|/।۔]/u.test(name)) return false;
	if (/[.]$/u.test(name) && !/\b\p{Lu}\.$|\b[JS]r\.$/u.test(name)) return false;
	if (LINK.test(words[0])) return isTitled(name) && /^(?:de|van|von|al|el)$/u.test(words[0]);
	if (/^(?:the|a|an)\b/iu.test(name) || isSections(name)) return false;
	return isCaseless(name) ? words.length <= 4 : /\p{L}/u.test(name) && isTitled(name) && !/\b(?:of|the|and|for)\b/u.test(name);
}
// ../../shared/intake/byline.ts
var STARTER = new RegExp(`^(?:${anyOf("by")}\\s*:?\\s+|${anyOf("author")}\\s*[:ঃ|–—،-]\\s*)`, "iu");
var AND = new RegExp(`\\s*[,،;&]\\s*(?:${anyOf("and")}\\s+)?|\\s+${anyOf("and")}\\s+`, "iu");
var ROLE$1 = new RegExp(`${BEFORE_WORD}${anyOf("roles")}${AFTER_WORD}`, "iu");
var HANDLE = /^\(?@([\p{L}\p{N}_]{2,30})\)?$/u;
var MAIL = /[\s(]*[\w.+-]+@[\w-]+\.[\w.]+\)?/gu;
/** Longer lines are sentences. */
var MAX_BYLINE = 160;
/** A handle alone is a publication's: reporters are printed with their names. */
var handleByline = (handle) => ({
	kind: "organisation",
	name: handle,
	handle
});
var readHandle = (text) => HANDLE.exec(text.trim())?.[1] ?? null;
/** A byline with the handle that stands beside it. */
var withHandle = (byline, handle) => ({
	...byline,
	handle
});
/** Names in capitals throughout are so by the page's design; the story keeps them as they were printed. */
function bylineOf(name) {
	return {
		kind: isOrganisation(name) ? "organisation" : "person",
		name
	};
}
/** `Asha Rao in Patna` and `Asha Rao for The Daily` are Asha Rao's; what follows is in the report. */
function splitPlace(part) {
	return part.replace(/\s+(?:in|from|at|for|reports from)\s+[\p{Lu}][\p{L}\p{M}\s.'’/-]*$/u, "");
}
function readParts(parts, named) {
	const bylines = [];
	for (const part of parts) {
		const whole = part.trim().replace(/(?<=\S)\s+\((?!@)[^()]*\)$/u, "").replace(/^[-–—|:()[\]]+\s*|\s*[-–—|:,)\]]+$/gu, "");
		const last = bylines.at(-1);
		const inline = /^(.+?)\s*\(?@([\p{L}\p{N}_]{2,30})\)?$/u.exec(whole);
		const name = splitPlace(inline ? inline[1] : whole).replace(/\s*\([^)]*\)$/u, "");
		const handle = readHandle(whole);
		if (name === "" && !handle || isEditorLine(whole)) continue;
		else if (handle) {
			if (last && !last.handle) bylines[bylines.length - 1] = withHandle(last, handle);
			else bylines.push(handleByline(handle));
		} else if (last?.kind === "person" && ROLE$1.test(name) && !isOrganisation(name) && !isPersonLike(name)) bylines[bylines.length - 1] = {
			...last,
			role: name
		};
		else if (last?.kind === "person" && phraseSet("roles").has(fold(name.split(" ").at(-1)))) bylines[bylines.length - 1] = {
			...last,
			role: name
		};
		else if (isOrganisation(name)) bylines.push({
			kind: "organisation",
			name
		});
		else if (last && isPlace(name)) continue;
		else if (isPersonLike(name) || named && /^\p{Lu}[\p{L}\p{M}'’-]+$/u.test(name) && parts.length === 1) bylines.push({
			kind: "person",
			name
		});
		else return null;
		if (inline) bylines[bylines.length - 1] = withHandle(bylines.at(-1), inline[2]);
	}
	return bylines.length > 0 ? bylines : null;
}
/** `By Asha Rao Edited By: Ravi Sen`: the editor is nobody's byline. */
var EDITED_BESIDE = /[\s|,·]+(?:edited|curated|translated|produced|published|posted|reviewed)\s+by\b.*$/iu;
/**
* The bylines of a line that says it is one (`By A and B`, `Written by A`, `रिपोर्ट: क`), or null.
* @param text a line in its visible form
*/
function readNamedByline(text) {
	const starter = STARTER.exec(text);
	if (!starter || text.length > MAX_BYLINE) return null;
	const rest = text.slice(starter[0].length).replaceAll(MAIL, "").replace(EDITED_BESIDE, "").trim();
	if (rest === "" || /[.!?।۔]["”]?$/u.test(rest.replace(/\b\p{Lu}\.$/u, ""))) return null;
	return readParts(rest.split(AND).flatMap((part) => part.split(/\s*[|•·]\s*/u)), true);
}
/**
* The bylines of a line that is nothing but an agency, a desk or a publication's bureau, or null. A person's name
* alone on a line is no byline: it could be a caption.
*/
function readBareOrganisation(text) {
	const bare = text.trim().replace(/^[-–—(\s]+|[-–—)\s:।]+$/gu, "");
	if (bare === "" || bare.length > 60) return null;
	const filed = filedFrom(bare);
	if (filed) return [{
		kind: "organisation",
		name: filed.name
	}];
	if (isOrganisation(bare)) return [{
		kind: "organisation",
		name: bare
	}];
	const parts = bare.split(/\s*[,،/|•·]\s*/u);
	const organisations = parts.filter(isOrganisation);
	const others = parts.filter((part) => !isOrganisation(part));
	if (organisations.length === 0 || !others.every(isPlace)) return null;
	return organisations.map((name) => ({
		kind: "organisation",
		name
	}));
}
/** `Samvad News Agency, Bareilly`: an organisation and, after a comma, the one word of its town; null otherwise. */
function filedFrom(text) {
	const [name = "", town, ...more] = text.trim().split(/\s*[,،]\s*/u);
	if (town === void 0 || more.length > 0 || wordsOf$2(town).length !== 1 || !isOrganisation(name)) return null;
	return isOrganisation(town) || !(isCaseless(town) || /^\p{Lu}\p{L}+$/u.test(town)) ? null : {
		name,
		town
	};
}
/** The bylines among the pieces of a line that is known to be about the story: names alone count here. */
var readPieces = (pieces) => readParts(pieces.flatMap((piece) => piece.replaceAll(MAIL, "").replace(STARTER, "").split(AND)), false);
var EDITOR = new RegExp(`^\\(?${anyOf("editor")}(?:\\s*[:ঃ-]\\s*|\\s+)`, "iu");
/** True for a line that says who edited or translated: nobody's byline. */
var isEditorLine = (text) => text.length <= 100 && EDITOR.test(text);
// ../../node_modules/@internationalized/date/dist/private/utils.mjs
function $09ec6a572d60460f$export$842a2cf37af977e1(amount, numerator) {
	return amount - numerator * Math.floor(amount / numerator);
}
// ../../node_modules/@internationalized/date/dist/private/calendars/GregorianCalendar.mjs
var $93635573935797de$var$EPOCH = 1721426;
function $93635573935797de$export$f297eb839006d339(era, year, month, day) {
	year = $93635573935797de$export$c36e0ecb2d4fa69d(era, year);
	let y1 = year - 1;
	let monthOffset = -2;
	if (month <= 2) monthOffset = 0;
	else if ($93635573935797de$export$553d7fa8e3805fc0(year)) monthOffset = -1;
	return 1721425 + 365 * y1 + Math.floor(y1 / 4) - Math.floor(y1 / 100) + Math.floor(y1 / 400) + Math.floor((367 * month - 362) / 12 + monthOffset + day);
}
function $93635573935797de$export$553d7fa8e3805fc0(year) {
	return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
}
function $93635573935797de$export$c36e0ecb2d4fa69d(era, year) {
	return era === "BC" ? 1 - year : year;
}
function $93635573935797de$export$4475b7e617eb123c(year) {
	let era = "AD";
	if (year <= 0) {
		era = "BC";
		year = 1 - year;
	}
	return [era, year];
}
var $93635573935797de$var$daysInMonth = {
	standard: [
		31,
		28,
		31,
		30,
		31,
		30,
		31,
		31,
		30,
		31,
		30,
		31
	],
	leapyear: [
		31,
		29,
		31,
		30,
		31,
		30,
		31,
		31,
		30,
		31,
		30,
		31
	]
};
var $93635573935797de$export$80ee6245ec4f29ec = class {
	fromJulianDay(jd) {
		let jd0 = jd;
		let depoch = jd0 - $93635573935797de$var$EPOCH;
		let quadricent = Math.floor(depoch / 146097);
		let dqc = $09ec6a572d60460f$export$842a2cf37af977e1(depoch, 146097);
		let cent = Math.floor(dqc / 36524);
		let dcent = $09ec6a572d60460f$export$842a2cf37af977e1(dqc, 36524);
		let quad = Math.floor(dcent / 1461);
		let dquad = $09ec6a572d60460f$export$842a2cf37af977e1(dcent, 1461);
		let yindex = Math.floor(dquad / 365);
		let [era, year] = $93635573935797de$export$4475b7e617eb123c(quadricent * 400 + cent * 100 + quad * 4 + yindex + (cent !== 4 && yindex !== 4 ? 1 : 0));
		let yearDay = jd0 - $93635573935797de$export$f297eb839006d339(era, year, 1, 1);
		let leapAdj = 2;
		if (jd0 < $93635573935797de$export$f297eb839006d339(era, year, 3, 1)) leapAdj = 0;
		else if ($93635573935797de$export$553d7fa8e3805fc0(year)) leapAdj = 1;
		let month = Math.floor(((yearDay + leapAdj) * 12 + 373) / 367);
		return new $2aaf608024c21ca1$export$99faa760c7908e4f(era, year, month, jd0 - $93635573935797de$export$f297eb839006d339(era, year, month, 1) + 1);
	}
	toJulianDay(date) {
		return $93635573935797de$export$f297eb839006d339(date.era, date.year, date.month, date.day);
	}
	getDaysInMonth(date) {
		return $93635573935797de$var$daysInMonth[$93635573935797de$export$553d7fa8e3805fc0(date.year) ? "leapyear" : "standard"][date.month - 1];
	}
	getMonthsInYear(date) {
		return 12;
	}
	getDaysInYear(date) {
		return $93635573935797de$export$553d7fa8e3805fc0(date.year) ? 366 : 365;
	}
	getMaximumMonthsInYear() {
		return 12;
	}
	getMaximumDaysInMonth() {
		return 31;
	}
	getYearsInEra(date) {
		return 9999;
	}
	getEras() {
		return ["BC", "AD"];
	}
	isInverseEra(date) {
		return date.era === "BC";
	}
	balanceDate(date) {
		if (date.year <= 0) {
			date.era = date.era === "BC" ? "AD" : "BC";
			date.year = 1 - date.year;
		}
	}
	constructor() {
		this.identifier = "gregory";
	}
};
// ../../node_modules/@internationalized/date/dist/private/queries.mjs
function $ad063034c8620db8$export$dbc69fd56b53d5e(a, b) {
	return a.isEqual?.(b) ?? b.isEqual?.(a) ?? a.identifier === b.identifier;
}
function $ad063034c8620db8$export$68781ddf31c0090f(a, b) {
	return a.calendar.toJulianDay(a) - b.calendar.toJulianDay(b);
}
function $ad063034c8620db8$export$c19a80a9721b80f6(a, b) {
	return $ad063034c8620db8$var$timeToMs(a) - $ad063034c8620db8$var$timeToMs(b);
}
function $ad063034c8620db8$var$timeToMs(a) {
	return a.hour * 36e5 + a.minute * 6e4 + a.second * 1e3 + a.millisecond;
}
var $ad063034c8620db8$var$localTimeZone = null;
var $ad063034c8620db8$var$localTimeZoneOverride = false;
function $ad063034c8620db8$export$aa8b41735afcabd2() {
	if ($ad063034c8620db8$var$localTimeZone == null) $ad063034c8620db8$var$localTimeZone = new Intl.DateTimeFormat().resolvedOptions().timeZone;
	return $ad063034c8620db8$var$localTimeZone;
}
function $ad063034c8620db8$export$6ab69b273755230b() {
	return $ad063034c8620db8$var$localTimeZoneOverride;
}
// ../../node_modules/@internationalized/date/dist/private/conversion.mjs
function $d07e34cce18680fd$export$bd4fb2bc8bb06fb(date) {
	date = $d07e34cce18680fd$export$b4a036af3fc0b032(date, new $93635573935797de$export$80ee6245ec4f29ec());
	return $d07e34cce18680fd$var$epochFromParts($93635573935797de$export$c36e0ecb2d4fa69d(date.era, date.year), date.month, date.day, date.hour, date.minute, date.second, date.millisecond);
}
function $d07e34cce18680fd$var$epochFromParts(year, month, day, hour, minute, second, millisecond) {
	let date = /* @__PURE__ */ new Date();
	date.setUTCHours(hour, minute, second, millisecond);
	date.setUTCFullYear(year, month - 1, day);
	return date.getTime();
}
function $d07e34cce18680fd$export$59c99f3515d3493f(ms, timeZone) {
	if (timeZone === "UTC") return 0;
	if (ms > 0 && timeZone === $ad063034c8620db8$export$aa8b41735afcabd2() && !$ad063034c8620db8$export$6ab69b273755230b()) return new Date(ms).getTimezoneOffset() * -6e4;
	let { year, month, day, hour, minute, second } = $d07e34cce18680fd$var$getTimeZoneParts(ms, timeZone);
	return $d07e34cce18680fd$var$epochFromParts(year, month, day, hour, minute, second, 0) - Math.floor(ms / 1e3) * 1e3;
}
var $d07e34cce18680fd$var$formattersByTimeZone = /* @__PURE__ */ new Map();
function $d07e34cce18680fd$var$getTimeZoneParts(ms, timeZone) {
	let formatter = $d07e34cce18680fd$var$formattersByTimeZone.get(timeZone);
	if (!formatter) {
		formatter = new Intl.DateTimeFormat("en-US", {
			timeZone,
			hour12: false,
			era: "short",
			year: "numeric",
			month: "numeric",
			day: "numeric",
			hour: "numeric",
			minute: "numeric",
			second: "numeric"
		});
		$d07e34cce18680fd$var$formattersByTimeZone.set(timeZone, formatter);
	}
	let parts = formatter.formatToParts(new Date(ms));
	let namedParts = {};
	for (let part of parts) if (part.type !== "literal") namedParts[part.type] = part.value;
	return {
		year: namedParts.era === "BC" || namedParts.era === "B" ? -namedParts.year + 1 : +namedParts.year,
		month: +namedParts.month,
		day: +namedParts.day,
		hour: namedParts.hour === "24" ? 0 : +namedParts.hour,
		minute: +namedParts.minute,
		second: +namedParts.second
	};
}
var $d07e34cce18680fd$var$DAYMILLIS = 864e5;
function $d07e34cce18680fd$var$getValidWallTimes(date, timeZone, earlier, later) {
	return (earlier === later ? [earlier] : [earlier, later]).filter((absolute) => $d07e34cce18680fd$var$isValidWallTime(date, timeZone, absolute));
}
function $d07e34cce18680fd$var$isValidWallTime(date, timeZone, absolute) {
	let parts = $d07e34cce18680fd$var$getTimeZoneParts(absolute, timeZone);
	return date.year === parts.year && date.month === parts.month && date.day === parts.day && date.hour === parts.hour && date.minute === parts.minute && date.second === parts.second;
}
function $d07e34cce18680fd$export$5107c82f94518f5c(date, timeZone, disambiguation = "compatible") {
	let dateTime = $d07e34cce18680fd$export$b21e0b124e224484(date);
	if (timeZone === "UTC") return $d07e34cce18680fd$export$bd4fb2bc8bb06fb(dateTime);
	if (timeZone === $ad063034c8620db8$export$aa8b41735afcabd2() && disambiguation === "compatible" && !$ad063034c8620db8$export$6ab69b273755230b()) {
		dateTime = $d07e34cce18680fd$export$b4a036af3fc0b032(dateTime, new $93635573935797de$export$80ee6245ec4f29ec());
		let date = /* @__PURE__ */ new Date();
		let year = $93635573935797de$export$c36e0ecb2d4fa69d(dateTime.era, dateTime.year);
		date.setFullYear(year, dateTime.month - 1, dateTime.day);
		date.setHours(dateTime.hour, dateTime.minute, dateTime.second, dateTime.millisecond);
		return date.getTime();
	}
	let ms = $d07e34cce18680fd$export$bd4fb2bc8bb06fb(dateTime);
	let offsetBefore = $d07e34cce18680fd$export$59c99f3515d3493f(ms - $d07e34cce18680fd$var$DAYMILLIS, timeZone);
	let offsetAfter = $d07e34cce18680fd$export$59c99f3515d3493f(ms + $d07e34cce18680fd$var$DAYMILLIS, timeZone);
	let valid = $d07e34cce18680fd$var$getValidWallTimes(dateTime, timeZone, ms - offsetBefore, ms - offsetAfter);
	if (valid.length === 1) return valid[0];
	if (valid.length > 1) switch (disambiguation) {
		case "compatible":
		case "earlier": return valid[0];
		case "later": return valid[valid.length - 1];
		case "reject": throw new RangeError("Multiple possible absolute times found");
	}
	switch (disambiguation) {
		case "earlier": return Math.min(ms - offsetBefore, ms - offsetAfter);
		case "compatible":
		case "later": return Math.max(ms - offsetBefore, ms - offsetAfter);
		case "reject": throw new RangeError("No such absolute time found");
	}
}
function $d07e34cce18680fd$export$e67a095c620b86fe(dateTime, timeZone, disambiguation = "compatible") {
	return new Date($d07e34cce18680fd$export$5107c82f94518f5c(dateTime, timeZone, disambiguation));
}
function $d07e34cce18680fd$export$1b96692a1ba042ac(ms, timeZone) {
	let offset = $d07e34cce18680fd$export$59c99f3515d3493f(ms, timeZone);
	let date = new Date(ms + offset);
	let year = date.getUTCFullYear();
	let month = date.getUTCMonth() + 1;
	let day = date.getUTCDate();
	let hour = date.getUTCHours();
	let minute = date.getUTCMinutes();
	let second = date.getUTCSeconds();
	let millisecond = date.getUTCMilliseconds();
	return new $2aaf608024c21ca1$export$d3b7288e7994edea(year < 1 ? "BC" : "AD", year < 1 ? -year + 1 : year, month, day, timeZone, offset, hour, minute, second, millisecond);
}
function $d07e34cce18680fd$export$b21e0b124e224484(date, time) {
	let hour = 0, minute = 0, second = 0, millisecond = 0;
	if ("timeZone" in date) ({hour: hour, minute: minute, second: second, millisecond: millisecond} = date);
	else if ("hour" in date && !time) return date;
	if (time) ({hour: hour, minute: minute, second: second, millisecond: millisecond} = time);
	return new $2aaf608024c21ca1$export$ca871e8dbb80966f(date.calendar, date.era, date.year, date.month, date.day, hour, minute, second, millisecond);
}
function $d07e34cce18680fd$export$b4a036af3fc0b032(date, calendar) {
	if ($ad063034c8620db8$export$dbc69fd56b53d5e(date.calendar, calendar)) return date;
	let calendarDate = calendar.fromJulianDay(date.calendar.toJulianDay(date));
	let copy = date.copy();
	copy.calendar = calendar;
	copy.era = calendarDate.era;
	copy.year = calendarDate.year;
	copy.month = calendarDate.month;
	copy.day = calendarDate.day;
	$435a2ceaa8778ed8$export$c4e2ecac49351ef2(copy);
	return copy;
}
function $d07e34cce18680fd$export$84c95a83c799e074(date, timeZone, disambiguation) {
	if (date instanceof $2aaf608024c21ca1$export$d3b7288e7994edea) {
		if (date.timeZone === timeZone) return date;
		return $d07e34cce18680fd$export$538b00033cc11c75(date, timeZone);
	}
	return $d07e34cce18680fd$export$1b96692a1ba042ac($d07e34cce18680fd$export$5107c82f94518f5c(date, timeZone, disambiguation), timeZone);
}
function $d07e34cce18680fd$export$83aac07b4c37b25(date) {
	let ms = $d07e34cce18680fd$export$bd4fb2bc8bb06fb(date) - date.offset;
	return new Date(ms);
}
function $d07e34cce18680fd$export$538b00033cc11c75(date, timeZone) {
	return $d07e34cce18680fd$export$b4a036af3fc0b032($d07e34cce18680fd$export$1b96692a1ba042ac($d07e34cce18680fd$export$bd4fb2bc8bb06fb(date) - date.offset, timeZone), date.calendar);
}
// ../../node_modules/@internationalized/date/dist/private/manipulation.mjs
var $435a2ceaa8778ed8$var$ONE_HOUR = 36e5;
function $435a2ceaa8778ed8$export$e16d8520af44a096(date, duration) {
	let mutableDate = date.copy();
	let days = "hour" in mutableDate ? $435a2ceaa8778ed8$var$addTimeFields(mutableDate, duration) : 0;
	$435a2ceaa8778ed8$var$addYears(mutableDate, duration.years || 0);
	if (mutableDate.calendar.balanceYearMonth) mutableDate.calendar.balanceYearMonth(mutableDate, date);
	mutableDate.month += duration.months || 0;
	$435a2ceaa8778ed8$var$balanceYearMonth(mutableDate);
	$435a2ceaa8778ed8$var$constrainMonthDay(mutableDate);
	mutableDate.day += (duration.weeks || 0) * 7;
	mutableDate.day += duration.days || 0;
	mutableDate.day += days;
	$435a2ceaa8778ed8$var$balanceDay(mutableDate);
	if (mutableDate.calendar.balanceDate) mutableDate.calendar.balanceDate(mutableDate);
	if (mutableDate.year < 1) {
		mutableDate.year = 1;
		mutableDate.month = 1;
		mutableDate.day = 1;
	}
	let maxYear = mutableDate.calendar.getYearsInEra(mutableDate);
	if (mutableDate.year > maxYear) {
		let isInverseEra = mutableDate.calendar.isInverseEra?.(mutableDate);
		mutableDate.year = maxYear;
		mutableDate.month = isInverseEra ? 1 : mutableDate.calendar.getMonthsInYear(mutableDate);
		mutableDate.day = isInverseEra ? 1 : mutableDate.calendar.getDaysInMonth(mutableDate);
	}
	if (mutableDate.month < 1) {
		mutableDate.month = 1;
		mutableDate.day = 1;
	}
	let maxMonth = mutableDate.calendar.getMonthsInYear(mutableDate);
	if (mutableDate.month > maxMonth) {
		mutableDate.month = maxMonth;
		mutableDate.day = mutableDate.calendar.getDaysInMonth(mutableDate);
	}
	mutableDate.day = Math.max(1, Math.min(mutableDate.calendar.getDaysInMonth(mutableDate), mutableDate.day));
	return mutableDate;
}
function $435a2ceaa8778ed8$var$addYears(date, years) {
	if (date.calendar.isInverseEra?.(date)) years = -years;
	date.year += years;
}
function $435a2ceaa8778ed8$var$balanceYearMonth(date) {
	while (date.month < 1) {
		$435a2ceaa8778ed8$var$addYears(date, -1);
		date.month += date.calendar.getMonthsInYear(date);
	}
	let monthsInYear = 0;
	while (date.month > (monthsInYear = date.calendar.getMonthsInYear(date))) {
		date.month -= monthsInYear;
		$435a2ceaa8778ed8$var$addYears(date, 1);
	}
}
function $435a2ceaa8778ed8$var$balanceDay(date) {
	while (date.day < 1) {
		date.month--;
		$435a2ceaa8778ed8$var$balanceYearMonth(date);
		date.day += date.calendar.getDaysInMonth(date);
	}
	while (date.day > date.calendar.getDaysInMonth(date)) {
		date.day -= date.calendar.getDaysInMonth(date);
		date.month++;
		$435a2ceaa8778ed8$var$balanceYearMonth(date);
	}
}
function $435a2ceaa8778ed8$var$constrainMonthDay(date) {
	date.month = Math.max(1, Math.min(date.calendar.getMonthsInYear(date), date.month));
	date.day = Math.max(1, Math.min(date.calendar.getDaysInMonth(date), date.day));
}
function $435a2ceaa8778ed8$export$c4e2ecac49351ef2(date) {
	if (date.calendar.constrainDate) date.calendar.constrainDate(date);
	date.year = Math.max(1, Math.min(date.calendar.getYearsInEra(date), date.year));
	$435a2ceaa8778ed8$var$constrainMonthDay(date);
}
function $435a2ceaa8778ed8$export$3e2544e88a25bff8(duration) {
	let inverseDuration = {};
	for (let key in duration) if (typeof duration[key] === "number") inverseDuration[key] = -duration[key];
	return inverseDuration;
}
function $435a2ceaa8778ed8$export$4e2d2ead65e5f7e3(date, duration) {
	return $435a2ceaa8778ed8$export$e16d8520af44a096(date, $435a2ceaa8778ed8$export$3e2544e88a25bff8(duration));
}
function $435a2ceaa8778ed8$export$adaa4cf7ef1b65be(date, fields) {
	let mutableDate = date.copy();
	if (fields.era != null) mutableDate.era = fields.era;
	if (fields.year != null) mutableDate.year = fields.year;
	if (fields.month != null) mutableDate.month = fields.month;
	if (fields.day != null) mutableDate.day = fields.day;
	$435a2ceaa8778ed8$export$c4e2ecac49351ef2(mutableDate);
	return mutableDate;
}
function $435a2ceaa8778ed8$export$e5d5e1c1822b6e56(value, fields) {
	let mutableValue = value.copy();
	if (fields.hour != null) mutableValue.hour = fields.hour;
	if (fields.minute != null) mutableValue.minute = fields.minute;
	if (fields.second != null) mutableValue.second = fields.second;
	if (fields.millisecond != null) mutableValue.millisecond = fields.millisecond;
	$435a2ceaa8778ed8$export$7555de1e070510cb(mutableValue);
	return mutableValue;
}
function $435a2ceaa8778ed8$var$balanceTime(time) {
	time.second += Math.floor(time.millisecond / 1e3);
	time.millisecond = $435a2ceaa8778ed8$var$nonNegativeMod(time.millisecond, 1e3);
	time.minute += Math.floor(time.second / 60);
	time.second = $435a2ceaa8778ed8$var$nonNegativeMod(time.second, 60);
	time.hour += Math.floor(time.minute / 60);
	time.minute = $435a2ceaa8778ed8$var$nonNegativeMod(time.minute, 60);
	let days = Math.floor(time.hour / 24);
	time.hour = $435a2ceaa8778ed8$var$nonNegativeMod(time.hour, 24);
	return days;
}
function $435a2ceaa8778ed8$export$7555de1e070510cb(time) {
	time.millisecond = Math.max(0, Math.min(time.millisecond, 999));
	time.second = Math.max(0, Math.min(time.second, 59));
	time.minute = Math.max(0, Math.min(time.minute, 59));
	time.hour = Math.max(0, Math.min(time.hour, 23));
}
function $435a2ceaa8778ed8$var$nonNegativeMod(a, b) {
	let result = a % b;
	if (result < 0) result += b;
	return result;
}
function $435a2ceaa8778ed8$var$addTimeFields(time, duration) {
	time.hour += duration.hours || 0;
	time.minute += duration.minutes || 0;
	time.second += duration.seconds || 0;
	time.millisecond += duration.milliseconds || 0;
	return $435a2ceaa8778ed8$var$balanceTime(time);
}
function $435a2ceaa8778ed8$export$d52ced6badfb9a4c(value, field, amount, options) {
	let mutable = value.copy();
	switch (field) {
		case "era": {
			let eras = value.calendar.getEras();
			let eraIndex = eras.indexOf(value.era);
			if (eraIndex < 0) throw new Error("Invalid era: " + value.era);
			eraIndex = $435a2ceaa8778ed8$var$cycleValue(eraIndex, amount, 0, eras.length - 1, options?.round);
			mutable.era = eras[eraIndex];
			$435a2ceaa8778ed8$export$c4e2ecac49351ef2(mutable);
			break;
		}
		case "year":
			if (mutable.calendar.isInverseEra?.(mutable)) amount = -amount;
			mutable.year = $435a2ceaa8778ed8$var$cycleValue(value.year, amount, -Infinity, 9999, options?.round);
			if (mutable.year === -Infinity) mutable.year = 1;
			if (mutable.calendar.balanceYearMonth) mutable.calendar.balanceYearMonth(mutable, value);
			break;
		case "month":
			mutable.month = $435a2ceaa8778ed8$var$cycleValue(value.month, amount, 1, value.calendar.getMonthsInYear(value), options?.round);
			break;
		case "day":
			mutable.day = $435a2ceaa8778ed8$var$cycleValue(value.day, amount, 1, value.calendar.getDaysInMonth(value), options?.round);
			break;
		default: throw new Error("Unsupported field " + field);
	}
	if (value.calendar.balanceDate) value.calendar.balanceDate(mutable);
	$435a2ceaa8778ed8$export$c4e2ecac49351ef2(mutable);
	return mutable;
}
function $435a2ceaa8778ed8$export$dd02b3e0007dfe28(value, field, amount, options) {
	let mutable = value.copy();
	switch (field) {
		case "hour": {
			let hours = value.hour;
			let min = 0;
			let max = 23;
			if (options?.hourCycle === 12) {
				let isPM = hours >= 12;
				min = isPM ? 12 : 0;
				max = isPM ? 23 : 11;
			}
			mutable.hour = $435a2ceaa8778ed8$var$cycleValue(hours, amount, min, max, options?.round);
			break;
		}
		case "minute":
			mutable.minute = $435a2ceaa8778ed8$var$cycleValue(value.minute, amount, 0, 59, options?.round);
			break;
		case "second":
			mutable.second = $435a2ceaa8778ed8$var$cycleValue(value.second, amount, 0, 59, options?.round);
			break;
		case "millisecond":
			mutable.millisecond = $435a2ceaa8778ed8$var$cycleValue(value.millisecond, amount, 0, 999, options?.round);
			break;
		default: throw new Error("Unsupported field " + field);
	}
	return mutable;
}
function $435a2ceaa8778ed8$var$cycleValue(value, amount, min, max, round = false) {
	if (round) {
		value += Math.sign(amount);
		if (value < min) value = max;
		let div = Math.abs(amount);
		if (amount > 0) value = Math.ceil(value / div) * div;
		else value = Math.floor(value / div) * div;
		if (value > max) value = min;
	} else {
		value += amount;
		if (value < min) value = max - (min - value - 1);
		else if (value > max) value = min + (value - max - 1);
	}
	return value;
}
function $435a2ceaa8778ed8$export$96b1d28349274637(dateTime, duration) {
	let ms;
	if (duration.years != null && duration.years !== 0 || duration.months != null && duration.months !== 0 || duration.weeks != null && duration.weeks !== 0 || duration.days != null && duration.days !== 0) ms = $d07e34cce18680fd$export$5107c82f94518f5c($435a2ceaa8778ed8$export$e16d8520af44a096($d07e34cce18680fd$export$b21e0b124e224484(dateTime), {
		years: duration.years,
		months: duration.months,
		weeks: duration.weeks,
		days: duration.days
	}), dateTime.timeZone);
	else ms = $d07e34cce18680fd$export$bd4fb2bc8bb06fb(dateTime) - dateTime.offset;
	ms += duration.milliseconds || 0;
	ms += (duration.seconds || 0) * 1e3;
	ms += (duration.minutes || 0) * 6e4;
	ms += (duration.hours || 0) * 36e5;
	return $d07e34cce18680fd$export$b4a036af3fc0b032($d07e34cce18680fd$export$1b96692a1ba042ac(ms, dateTime.timeZone), dateTime.calendar);
}
function $435a2ceaa8778ed8$export$6814caac34ca03c7(dateTime, duration) {
	return $435a2ceaa8778ed8$export$96b1d28349274637(dateTime, $435a2ceaa8778ed8$export$3e2544e88a25bff8(duration));
}
function $435a2ceaa8778ed8$export$9a297d111fc86b79(dateTime, field, amount, options) {
	switch (field) {
		case "hour": {
			let min = 0;
			let max = 23;
			if (options?.hourCycle === 12) {
				let isPM = dateTime.hour >= 12;
				min = isPM ? 12 : 0;
				max = isPM ? 23 : 11;
			}
			let plainDateTime = $d07e34cce18680fd$export$b21e0b124e224484(dateTime);
			let minDate = $d07e34cce18680fd$export$b4a036af3fc0b032($435a2ceaa8778ed8$export$e5d5e1c1822b6e56(plainDateTime, { hour: min }), new $93635573935797de$export$80ee6245ec4f29ec());
			let minAbsolute = [$d07e34cce18680fd$export$5107c82f94518f5c(minDate, dateTime.timeZone, "earlier"), $d07e34cce18680fd$export$5107c82f94518f5c(minDate, dateTime.timeZone, "later")].filter((ms) => $d07e34cce18680fd$export$1b96692a1ba042ac(ms, dateTime.timeZone).day === minDate.day)[0];
			let maxDate = $d07e34cce18680fd$export$b4a036af3fc0b032($435a2ceaa8778ed8$export$e5d5e1c1822b6e56(plainDateTime, { hour: max }), new $93635573935797de$export$80ee6245ec4f29ec());
			let maxAbsolute = [$d07e34cce18680fd$export$5107c82f94518f5c(maxDate, dateTime.timeZone, "earlier"), $d07e34cce18680fd$export$5107c82f94518f5c(maxDate, dateTime.timeZone, "later")].filter((ms) => $d07e34cce18680fd$export$1b96692a1ba042ac(ms, dateTime.timeZone).day === maxDate.day).pop();
			let ms = $d07e34cce18680fd$export$bd4fb2bc8bb06fb(dateTime) - dateTime.offset;
			let hours = Math.floor(ms / $435a2ceaa8778ed8$var$ONE_HOUR);
			let remainder = ms % $435a2ceaa8778ed8$var$ONE_HOUR;
			ms = $435a2ceaa8778ed8$var$cycleValue(hours, amount, Math.floor(minAbsolute / $435a2ceaa8778ed8$var$ONE_HOUR), Math.floor(maxAbsolute / $435a2ceaa8778ed8$var$ONE_HOUR), options?.round) * $435a2ceaa8778ed8$var$ONE_HOUR + remainder;
			return $d07e34cce18680fd$export$b4a036af3fc0b032($d07e34cce18680fd$export$1b96692a1ba042ac(ms, dateTime.timeZone), dateTime.calendar);
		}
		case "minute":
		case "second":
		case "millisecond": return $435a2ceaa8778ed8$export$dd02b3e0007dfe28(dateTime, field, amount, options);
		case "era":
		case "year":
		case "month":
		case "day": return $d07e34cce18680fd$export$b4a036af3fc0b032($d07e34cce18680fd$export$1b96692a1ba042ac($d07e34cce18680fd$export$5107c82f94518f5c($435a2ceaa8778ed8$export$d52ced6badfb9a4c($d07e34cce18680fd$export$b21e0b124e224484(dateTime), field, amount, options), dateTime.timeZone), dateTime.timeZone), dateTime.calendar);
		default: throw new Error("Unsupported field " + field);
	}
}
function $435a2ceaa8778ed8$export$31b5430eb18be4f8(dateTime, fields, disambiguation) {
	let plainDateTime = $d07e34cce18680fd$export$b21e0b124e224484(dateTime);
	let res = $435a2ceaa8778ed8$export$e5d5e1c1822b6e56($435a2ceaa8778ed8$export$adaa4cf7ef1b65be(plainDateTime, fields), fields);
	if (res.compare(plainDateTime) === 0) return dateTime;
	return $d07e34cce18680fd$export$b4a036af3fc0b032($d07e34cce18680fd$export$1b96692a1ba042ac($d07e34cce18680fd$export$5107c82f94518f5c(res, dateTime.timeZone, disambiguation), dateTime.timeZone), dateTime.calendar);
}
function $58246871e4652552$export$f59dee82248f5ad4(time) {
	return `${String(time.hour).padStart(2, "0")}:${String(time.minute).padStart(2, "0")}:${String(time.second).padStart(2, "0")}${time.millisecond ? String(time.millisecond / 1e3).slice(1) : ""}`;
}
function $58246871e4652552$export$60dfd74aa96791bd(date) {
	let gregorianDate = $d07e34cce18680fd$export$b4a036af3fc0b032(date, new $93635573935797de$export$80ee6245ec4f29ec());
	let year;
	if (gregorianDate.era === "BC") year = gregorianDate.year === 1 ? "0000" : "-" + String(Math.abs(1 - gregorianDate.year)).padStart(6, "00");
	else year = String(gregorianDate.year).padStart(4, "0");
	return `${year}-${String(gregorianDate.month).padStart(2, "0")}-${String(gregorianDate.day).padStart(2, "0")}`;
}
function $58246871e4652552$export$4223de14708adc63(date) {
	return `${$58246871e4652552$export$60dfd74aa96791bd(date)}T${$58246871e4652552$export$f59dee82248f5ad4(date)}`;
}
function $58246871e4652552$var$offsetToString(offset) {
	let sign = Math.sign(offset) < 0 ? "-" : "+";
	offset = Math.abs(offset);
	let offsetHours = Math.floor(offset / 36e5);
	let offsetMinutes = Math.floor(offset % 36e5 / 6e4);
	let offsetSeconds = Math.floor(offset % 36e5 % 6e4 / 1e3);
	let stringOffset = `${sign}${String(offsetHours).padStart(2, "0")}:${String(offsetMinutes).padStart(2, "0")}`;
	if (offsetSeconds !== 0) stringOffset += `:${String(offsetSeconds).padStart(2, "0")}`;
	return stringOffset;
}
function $58246871e4652552$export$bf79f1ebf4b18792(date) {
	return `${$58246871e4652552$export$4223de14708adc63(date)}${$58246871e4652552$var$offsetToString(date.offset)}[${date.timeZone}]`;
}
// ../../node_modules/@internationalized/date/dist/private/CalendarDate.mjs
function $2aaf608024c21ca1$var$shiftArgs(args) {
	let calendar = typeof args[0] === "object" ? args.shift() : new $93635573935797de$export$80ee6245ec4f29ec();
	let era;
	if (typeof args[0] === "string") era = args.shift();
	else {
		let eras = calendar.getEras();
		era = eras[eras.length - 1];
	}
	let year = args.shift();
	let month = args.shift();
	let day = args.shift();
	return [
		calendar,
		era,
		year,
		month,
		day
	];
}
var $2aaf608024c21ca1$export$99faa760c7908e4f = class $2aaf608024c21ca1$export$99faa760c7908e4f {
	#type;
	constructor(...args) {
		let [calendar, era, year, month, day] = $2aaf608024c21ca1$var$shiftArgs(args);
		this.calendar = calendar;
		this.era = era;
		this.year = year;
		this.month = month;
		this.day = day;
		$435a2ceaa8778ed8$export$c4e2ecac49351ef2(this);
	}
	/** Returns a copy of this date. */ copy() {
		if (this.era) return new $2aaf608024c21ca1$export$99faa760c7908e4f(this.calendar, this.era, this.year, this.month, this.day);
		else return new $2aaf608024c21ca1$export$99faa760c7908e4f(this.calendar, this.year, this.month, this.day);
	}
	/** Returns a new `CalendarDate` with the given duration added to it. */ add(duration) {
		return $435a2ceaa8778ed8$export$e16d8520af44a096(this, duration);
	}
	/** Returns a new `CalendarDate` with the given duration subtracted from it. */ subtract(duration) {
		return $435a2ceaa8778ed8$export$4e2d2ead65e5f7e3(this, duration);
	}
	/**
	* Returns a new `CalendarDate` with the given fields set to the provided values. Other fields
	* will be constrained accordingly.
	*/ set(fields) {
		return $435a2ceaa8778ed8$export$adaa4cf7ef1b65be(this, fields);
	}
	/**
	* Returns a new `CalendarDate` with the given field adjusted by a specified amount.
	* When the resulting value reaches the limits of the field, it wraps around.
	*/ cycle(field, amount, options) {
		return $435a2ceaa8778ed8$export$d52ced6badfb9a4c(this, field, amount, options);
	}
	/**
	* Converts the date to a native JavaScript Date object, with the time set to midnight in the
	* given time zone.
	*/ toDate(timeZone) {
		return $d07e34cce18680fd$export$e67a095c620b86fe(this, timeZone);
	}
	/** Converts the date to an ISO 8601 formatted string. */ toString() {
		return $58246871e4652552$export$60dfd74aa96791bd(this);
	}
	/**
	* Compares this date with another. A negative result indicates that this date is before the given
	* one, and a positive date indicates that it is after.
	*/ compare(b) {
		return $ad063034c8620db8$export$68781ddf31c0090f(this, b);
	}
};
var $2aaf608024c21ca1$export$ca871e8dbb80966f = class $2aaf608024c21ca1$export$ca871e8dbb80966f {
	#type;
	constructor(...args) {
		let [calendar, era, year, month, day] = $2aaf608024c21ca1$var$shiftArgs(args);
		this.calendar = calendar;
		this.era = era;
		this.year = year;
		this.month = month;
		this.day = day;
		this.hour = args.shift() || 0;
		this.minute = args.shift() || 0;
		this.second = args.shift() || 0;
		this.millisecond = args.shift() || 0;
		$435a2ceaa8778ed8$export$c4e2ecac49351ef2(this);
	}
	/** Returns a copy of this date. */ copy() {
		if (this.era) return new $2aaf608024c21ca1$export$ca871e8dbb80966f(this.calendar, this.era, this.year, this.month, this.day, this.hour, this.minute, this.second, this.millisecond);
		else return new $2aaf608024c21ca1$export$ca871e8dbb80966f(this.calendar, this.year, this.month, this.day, this.hour, this.minute, this.second, this.millisecond);
	}
	/** Returns a new `CalendarDateTime` with the given duration added to it. */ add(duration) {
		return $435a2ceaa8778ed8$export$e16d8520af44a096(this, duration);
	}
	/** Returns a new `CalendarDateTime` with the given duration subtracted from it. */ subtract(duration) {
		return $435a2ceaa8778ed8$export$4e2d2ead65e5f7e3(this, duration);
	}
	/**
	* Returns a new `CalendarDateTime` with the given fields set to the provided values. Other fields
	* will be constrained accordingly.
	*/ set(fields) {
		return $435a2ceaa8778ed8$export$adaa4cf7ef1b65be($435a2ceaa8778ed8$export$e5d5e1c1822b6e56(this, fields), fields);
	}
	/**
	* Returns a new `CalendarDateTime` with the given field adjusted by a specified amount.
	* When the resulting value reaches the limits of the field, it wraps around.
	*/ cycle(field, amount, options) {
		switch (field) {
			case "era":
			case "year":
			case "month":
			case "day": return $435a2ceaa8778ed8$export$d52ced6badfb9a4c(this, field, amount, options);
			default: return $435a2ceaa8778ed8$export$dd02b3e0007dfe28(this, field, amount, options);
		}
	}
	/** Converts the date to a native JavaScript Date object in the given time zone. */ toDate(timeZone, disambiguation) {
		return $d07e34cce18680fd$export$e67a095c620b86fe(this, timeZone, disambiguation);
	}
	/** Converts the date to an ISO 8601 formatted string. */ toString() {
		return $58246871e4652552$export$4223de14708adc63(this);
	}
	/**
	* Compares this date with another. A negative result indicates that this date is before the given
	* one, and a positive date indicates that it is after.
	*/ compare(b) {
		let res = $ad063034c8620db8$export$68781ddf31c0090f(this, b);
		if (res === 0) return $ad063034c8620db8$export$c19a80a9721b80f6(this, $d07e34cce18680fd$export$b21e0b124e224484(b));
		return res;
	}
};
var $2aaf608024c21ca1$export$d3b7288e7994edea = class $2aaf608024c21ca1$export$d3b7288e7994edea {
	#type;
	constructor(...args) {
		let [calendar, era, year, month, day] = $2aaf608024c21ca1$var$shiftArgs(args);
		let timeZone = args.shift();
		let offset = args.shift();
		this.calendar = calendar;
		this.era = era;
		this.year = year;
		this.month = month;
		this.day = day;
		this.timeZone = timeZone;
		this.offset = offset;
		this.hour = args.shift() || 0;
		this.minute = args.shift() || 0;
		this.second = args.shift() || 0;
		this.millisecond = args.shift() || 0;
		$435a2ceaa8778ed8$export$c4e2ecac49351ef2(this);
	}
	/** Returns a copy of this date. */ copy() {
		if (this.era) return new $2aaf608024c21ca1$export$d3b7288e7994edea(this.calendar, this.era, this.year, this.month, this.day, this.timeZone, this.offset, this.hour, this.minute, this.second, this.millisecond);
		else return new $2aaf608024c21ca1$export$d3b7288e7994edea(this.calendar, this.year, this.month, this.day, this.timeZone, this.offset, this.hour, this.minute, this.second, this.millisecond);
	}
	/** Returns a new `ZonedDateTime` with the given duration added to it. */ add(duration) {
		return $435a2ceaa8778ed8$export$96b1d28349274637(this, duration);
	}
	/** Returns a new `ZonedDateTime` with the given duration subtracted from it. */ subtract(duration) {
		return $435a2ceaa8778ed8$export$6814caac34ca03c7(this, duration);
	}
	/**
	* Returns a new `ZonedDateTime` with the given fields set to the provided values. Other fields
	* will be constrained accordingly.
	*/ set(fields, disambiguation) {
		return $435a2ceaa8778ed8$export$31b5430eb18be4f8(this, fields, disambiguation);
	}
	/**
	* Returns a new `ZonedDateTime` with the given field adjusted by a specified amount.
	* When the resulting value reaches the limits of the field, it wraps around.
	*/ cycle(field, amount, options) {
		return $435a2ceaa8778ed8$export$9a297d111fc86b79(this, field, amount, options);
	}
	/** Converts the date to a native JavaScript Date object. */ toDate() {
		return $d07e34cce18680fd$export$83aac07b4c37b25(this);
	}
	/**
	* Converts the date to an ISO 8601 formatted string, including the UTC offset and time zone
	* identifier.
	*/ toString() {
		return $58246871e4652552$export$bf79f1ebf4b18792(this);
	}
	/** Converts the date to an ISO 8601 formatted string in UTC. */ toAbsoluteString() {
		return this.toDate().toISOString();
	}
	/**
	* Compares this date with another. A negative result indicates that this date is before the given
	* one, and a positive date indicates that it is after.
	*/ compare(b) {
		return this.toDate().getTime() - $d07e34cce18680fd$export$84c95a83c799e074(b, this.timeZone).toDate().getTime();
	}
};
// ../../shared/story/zoned-time.ts
var MINUTE = 6e4;
var two = (value) => String(value).padStart(2, "0");
/** `+05:30`, `-04:00`; zero is `+00:00`, never `Z`. Seconds of old local mean times are dropped. */
function writeOffset(minutes) {
	const size = Math.abs(minutes);
	return `${minutes < 0 ? "-" : "+"}${two(Math.floor(size / 60))}:${two(size % 60)}`;
}
/** The minutes of a fixed offset (`+05:30`, `-0400`, `+5`, `Z`), or null where the zone is a name. */
function fixedOffset(zone) {
	if (/^(?:z|utc|gmt)$/i.test(zone)) return 0;
	const match = /^([+\u2212-])(\d{1,2}):?(\d{2})?$/.exec(zone);
	if (!match) return null;
	const minutes = Number(match[2]) * 60 + Number(match[3] ?? 0);
	return match[1] === "+" ? minutes : -minutes;
}
function offsetAt(instant, zone) {
	return fixedOffset(zone) ?? Math.trunc($d07e34cce18680fd$export$1b96692a1ba042ac(instant, zone).offset / MINUTE);
}
/**
* An instant as ISO 8601 with the offset that the zone had then: `2024-03-20T17:12:00+05:30`.
* @param instant milliseconds since 1970 (fractions of a second are dropped: no story is timed by them)
* @throws RangeError where the zone is unknown or the instant is not a number
*/
function writeInstant(instant, zone) {
	const offset = offsetAt(instant, zone);
	return `${(/* @__PURE__ */ new Date(Math.floor(instant / 1e3) * 1e3 + offset * MINUTE)).toISOString().slice(0, -5)}${writeOffset(offset)}`;
}
/**
* A wall clock's time in a zone, as ISO 8601 with offset. A time that the zone skips in spring moves forward by the
* gap; of a time that it passes twice in autumn the first is meant (as Temporal's `compatible`, RFC 5545).
* @throws RangeError where the zone is unknown
*/
function writeWallTime(wall, zone) {
	const { year, month, day, hour, minute, second = 0 } = wall;
	const fixed = fixedOffset(zone);
	if (fixed !== null) return writeInstant(Date.UTC(year, month - 1, day, hour, minute, second) - fixed * MINUTE, zone);
	return writeInstant($d07e34cce18680fd$export$84c95a83c799e074(new $2aaf608024c21ca1$export$ca871e8dbb80966f(year, month, day, hour, minute, second), zone, "compatible").toDate().getTime(), zone);
}
/** The instant of an ISO time with offset, in milliseconds since 1970. */
var instantOf = (time) => Date.parse(time);
/** The same instant, as another zone's clocks show it. */
var inZone = (time, zone) => writeInstant(instantOf(time), zone);
/** True where the date is in the calendar and the time on the clock: 30 February is not, nor is 24:10. */
function isWallTime({ year, month, day, hour, minute, second = 0 }) {
	if (month < 1 || month > 12 || day < 1 || hour < 0 || hour > 23) return false;
	if (minute < 0 || minute > 59 || second < 0 || second > 59) return false;
	return day <= new Date(Date.UTC(year, month, 0)).getUTCDate();
}
// ../../shared/intake/zones.ts
/** Abbreviations that news copy uses, as an IANA name where the season decides, else as an offset. */
var ZONES = {
	UTC: "+00:00",
	GMT: "+00:00",
	Z: "+00:00",
	IST: "Asia/Kolkata",
	PKT: "Asia/Karachi",
	NPT: "Asia/Kathmandu",
	SLST: "Asia/Colombo",
	BDT: "Asia/Dhaka",
	BDST: "Asia/Dhaka",
	MVT: "Indian/Maldives",
	AFT: "Asia/Kabul",
	SGT: "+08:00",
	HKT: "+08:00",
	JST: "+09:00",
	KST: "+09:00",
	ICT: "+07:00",
	WIB: "+07:00",
	GST: "+04:00",
	AST: "+03:00",
	MSK: "+03:00",
	TRT: "+03:00",
	EAT: "+03:00",
	SAST: "+02:00",
	CAT: "+02:00",
	WAT: "+01:00",
	CET: "+01:00",
	CEST: "+02:00",
	EET: "+02:00",
	EEST: "+03:00",
	WEST: "+01:00",
	BST: "Europe/London",
	ET: "America/New_York",
	EST: "-05:00",
	EDT: "-04:00",
	CT: "America/Chicago",
	CDT: "-05:00",
	MT: "America/Denver",
	MDT: "-06:00",
	PT: "America/Los_Angeles",
	PST: "-08:00",
	PDT: "-07:00",
	AEST: "+10:00",
	AEDT: "+11:00",
	AWST: "+08:00",
	NZST: "+12:00",
	NZDT: "+13:00"
};
/** Zones that two countries abbreviate alike; the house or the page decides. */
var SHARED = {
	IST: [[/Asia\/(?:Jerusalem|Tel_Aviv)|Israel Standard|Israel time/i, "Asia/Jerusalem"], [/Europe\/Dublin|Irish Standard|Irish time/i, "Europe/Dublin"]],
	BST: [[/Asia\/Dhaka|Bangladesh Standard|Bangladesh time|\p{Script=Bengali}/iu, "Asia/Dhaka"]],
	PST: [[/Asia\/Karachi|Pakistan Standard|Pakistan time/i, "Asia/Karachi"]]
};
var NAMED = [
	[/भारतीय (?:मानक )?समय|भा\.?मा\.?स\.?/u, "Asia/Kolkata"],
	[/ب?توقيت غرينتش|ب?توقيت جرينتش|غرينتش|جرينتش|גריניץ/u, "+00:00"],
	[/ب?توقيت (?:مكة(?: المكرمة)?|السعودية|الرياض)/u, "Asia/Riyadh"],
	[/ب?توقيت (?:القاهرة|مصر)/u, "Africa/Cairo"],
	[/ب?توقيت (?:عمّ?ان|الأردن)/u, "Asia/Amman"],
	[/ب?توقيت (?:القدس|فلسطين|غزة)/u, "Asia/Hebron"],
	[/ب?توقيت (?:بيروت|لبنان)/u, "Asia/Beirut"],
	[/ب?توقيت (?:دمشق|سوريا)/u, "Asia/Damascus"],
	[/ب?توقيت (?:بغداد|العراق)/u, "Asia/Baghdad"],
	[/ب?توقيت (?:الدوحة|قطر)/u, "Asia/Qatar"],
	[/ب?توقيت (?:أبو ?ظبي|دبي|الإمارات)/u, "Asia/Dubai"],
	[/ب?توقيت (?:تونس|الجزائر)/u, "+01:00"],
	[/বাংলাদেশ (?:মানক )?সময়|ঢাকা সময়/u, "Asia/Dhaka"],
	[/ভারতীয় (?:মানক )?সময়/u, "Asia/Kolkata"],
	[/پاکستانی وقت|پاکستان ک(?:ے|ا معیاری) وقت/u, "Asia/Karachi"],
	[/\b(?:Indian Standard Time|India time)\b/i, "Asia/Kolkata"],
	[/\bEastern(?: (?:Standard|Daylight))?(?: Time)?\b/i, "America/New_York"],
	[/\b(?:London|British Summer|UK) time\b/i, "Europe/London"]
];
/** A zone as it stands after a time of day; for use in expressions with flags `iu`. */
var ZONE = `\\(?(?:(?:GMT|UTC)\\s*[+\\u2212-]\\s*\\d{1,2}(?::?\\d{2})?|[+\\u2212-]\\d{1,2}:\\d{2}|[+\\u2212-]\\d{4}|(?:${Object.keys(ZONES).sort((a, b) => b.length - a.length).join("|")})(?:(?![\\p{L}\\p{M}])|(?=updated|published|modified))|${NAMED.map(([name]) => name.source.replaceAll("\\b", "")).join("|")})\\)?`;
/**
* The zone that a time's own words name, or null.
* @param page the whole copy and the house's zone, which decide between zones abbreviated alike
*/
function readZone(words, page) {
	const text = plain(words).replaceAll(/[()]/g, "").trim();
	const offset = /^(?:GMT|UTC)?\s*([+\u2212-])\s*(\d{1,2}):?(\d{2})?$/i.exec(text);
	if (offset) return `${offset[1] === "+" ? "+" : "-"}${offset[2].padStart(2, "0")}:${offset[3] ?? "00"}`;
	const name = text.toUpperCase();
	return (SHARED[name]?.find(([sign]) => sign.test(page)))?.[1] ?? ZONES[name] ?? NAMED.find(([words]) => words.test(text))?.[1] ?? null;
}
// ../../shared/intake/time.ts
var MONTH$1 = `(?<month>${oneOf([...months.keys()])})`;
var WEEKDAY = `(?:${BEFORE_WORD}${anyOf("weekdays")}${AFTER_WORD}\\.?,?\\s*(?:،\\s*)?)?`;
var DAY = "(?<day>\\d{1,2})(?:st|nd|rd|th|er|º|शे|ই|লা|রা|ঠা|শে)?";
/** Some pages print the time right after the year: `20245:02 PM`. */
var YEAR = "(?<year>(?:19|20)\\d{2})(?:(?!\\d)|(?=\\d{1,2}:\\d{2}\\s?[ap]\\.?m))";
var PERIOD = `${BEFORE_WORD}(?<before>${anyOf("morning", "afternoon", "night")})\\s*`;
var SUFFIX = `\\s*(?<after>${anyOf("morning", "afternoon")})(?![\\p{L}\\p{M}])`;
var HOURS = `\\s*${anyOf("hours")}${AFTER_WORD}`;
/** Times of day: 5:12 pm, 17:12:05, 17.12 hrs, 1712 hrs, 5 pm, शाम 5:12 बजे. */
var CLOCK = `(?:${[
	`(?:${PERIOD})?(?<hour>\\d{1,2})(?::\\s?|[.h])(?<minute>\\d{2})(?::(?<second>\\d{2}))?(?!\\d)(?:${SUFFIX})?(?:${HOURS})?`,
	`(?<army>\\d{4})${HOURS}`,
	`(?<hour>\\d{1,2})${SUFFIX}`,
	`${PERIOD}(?<hour>\\d{1,2})\\s*(?:টা|টায়|बजे|بجے)${AFTER_WORD}`
].join("|")})`;
var ZONED = `(?:\\s*(?<zone>${ZONE}))?`;
var BETWEEN = `\\s*(?:[,،|/•·–—:-]\\s*)?(?:(?:at|as of|को|تا|الساعة|-|kl|um|à|a las|alle)\\s*)?`;
var DATES = [
	`${DAY}[\\s./–-]*(?:de\\s|of\\s|ב)?${MONTH$1}\\.?(?:\\s*/\\s*[\\p{L}\\p{M}]+|\\s${oneOf([...months.keys()])})?[\\s,،./–-]*(?:del?\\s)?${YEAR}`,
	`${MONTH$1}\\.?\\s*${DAY}\\s*[,،]?\\s*${YEAR}`,
	`(?<year>(?:19|20)\\d{2})[-/.](?<monthNumber>\\d{1,2})[-/.](?<day>\\d{1,2})(?!\\d)`,
	`(?<first>\\d{1,2})(?<mark>[-/.])(?<next>\\d{1,2})\\k<mark>(?<year>(?:19|20)\\d{2}|(?<!-)\\d{2})(?![\\d:/])`
];
var FORMS$1 = [
	/* @__PURE__ */ new RegExp("(?<year>\\d{4})-(?<monthNumber>\\d{2})-(?<day>\\d{2})[Tt\\s](?<hour>\\d{2}):(?<minute>\\d{2})(?::(?<second>\\d{2})(?:\\.\\d+)?)?\\s*(?<zone>Z(?!\\p{L})|[+\\u2212-]\\d{2}:?\\d{2})", "giu"),
	...DATES.map((date) => new RegExp(`(?<!\\d)${WEEKDAY}(?<!\\d)${date}(?:${BETWEEN}(?:(?<!\\d)|(?<=20\\d{2}))${CLOCK}${ZONED})?`, "giu")),
	...DATES.map((date) => new RegExp(`(?<!\\d)${CLOCK}${ZONED}[\\s,،|/•·–—-]*(?:on\\s+)?${WEEKDAY}(?<!\\d)${date}`, "giu"))
];
var LABEL = new RegExp(`(?:^|${BEFORE_WORD})(?<label>${anyOf("published", "updated")})\\s*(?:(?:on|at|date|time|:|：|-|–|—)\\s*)*$`, "iu");
function clockOf(groups) {
	if (groups.army) return {
		hour: Number(groups.army.slice(0, 2)),
		minute: Number(groups.army.slice(2))
	};
	const written = groups.hour;
	if (written === void 0) return void 0;
	const words = [groups.before, groups.after].filter((word) => word !== void 0).map(fold);
	let hour = Number(written);
	const says = (key) => words.some((word) => phraseSet(key).has(word));
	if (says("afternoon") && hour < 12) hour += 12;
	else if (says("night") && hour >= 6 && hour < 12) hour += 12;
	else if ((says("morning") || says("night")) && hour === 12) hour = 0;
	return {
		hour,
		minute: Number(groups.minute ?? 0),
		...groups.second && { second: Number(groups.second) }
	};
}
function dateOf(groups, monthFirst) {
	const short = Number(groups.year);
	const year = short < 100 ? 2e3 + short : short;
	if (groups.first !== void 0) {
		const [first, second] = [Number(groups.first), Number(groups.next)];
		const open = first <= 12 && second <= 12 && first !== second;
		const [day, month] = second > 12 || open && monthFirst ? [second, first] : [first, second];
		return {
			date: {
				year,
				month,
				day
			},
			ambiguous: open
		};
	}
	return {
		date: {
			year,
			month: groups.month ? months.get(fold(groups.month)) ?? 0 : Number(groups.monthNumber),
			day: Number(groups.day)
		},
		ambiguous: false
	};
}
function labelBefore(text) {
	const match = LABEL.exec(text);
	if (!match?.groups?.label) return null;
	return {
		label: phraseSet("updated").has(fold(match.groups.label)) ? "updated" : "published",
		start: match.index
	};
}
/** A time of day alone: `Updated 04:10 PM IST` beside a date that stands elsewhere. */
var CLOCK_ALONE = new RegExp(`^(?<label>${anyOf("published", "updated")}\\s*(?:(?:on|at|time|um|à|a las|às|alle|:)\\s*)*)?${CLOCK}${ZONED}$`, "iu");
/** A date without its year: `3 November`. */
var DAY_OF_YEAR = new RegExp(`^(?:${DAY}\\s*${MONTH$1}|${MONTH$1}\\s*${DAY})\\.?$`, "iu");
/** True for a time of day with nothing but its label and zone. Without a label, 22.47 may be a sum or a score. */
function isClockAlone(line) {
	const match = CLOCK_ALONE.exec(line);
	return match !== null && (/:\d/.test(line) || match.groups?.label !== void 0);
}
/** True for a day and month, which date nothing without a year. */
var isDayOfYear = (line) => line.length < 40 && DAY_OF_YEAR.test(line);
/**
* The dates and times in a line, in reading order. A date needs its year: without one it dates nothing.
* @param line a line in its plain form
* @param monthFirst whether 03/04/2024 is 4 March, as in the United States
*/
function findTimes(line, monthFirst) {
	if (!/\d/.test(line)) return [];
	const found = [];
	for (const form of FORMS$1) for (const match of line.matchAll(form)) {
		const groups = match.groups ?? {};
		const { date, ambiguous } = dateOf(groups, monthFirst);
		const clock = clockOf(groups) ?? null;
		if (!isWallTime({
			...date,
			hour: 0,
			minute: 0,
			...clock
		})) continue;
		const label = labelBefore(line.slice(0, match.index));
		found.push({
			start: label?.start ?? match.index,
			end: match.index + match[0].length,
			date,
			clock,
			zone: groups.zone ?? null,
			label: label?.label ?? null,
			ambiguous
		});
	}
	return withClocksApart(line, widestFirst(found));
}
var CLOCK_OF_SAME_DAY = new RegExp(`${BEFORE_WORD}(?<label>${anyOf("updated")})\\s*(?:(?:on|at|time|um|à|a las|às|alle|:)\\s*)*${CLOCK}${ZONED}`, "giu");
/** `May 16, 2024 2:03 PM GMT Updated 3:27 PM GMT`: the second is of the same day. A bare date's clock is the site's. */
function withClocksApart(line, found) {
	const [first, ...more] = found;
	if (!first?.clock || more.length > 0) return found;
	for (const match of line.slice(first.end).matchAll(CLOCK_OF_SAME_DAY)) {
		const groups = match.groups ?? {};
		const clock = clockOf(groups);
		if (!clock || !isWallTime({
			...first.date,
			...clock
		})) continue;
		const start = first.end + match.index;
		const end = start + match[0].length;
		const zone = groups.zone ?? null;
		return [first, {
			start,
			end,
			date: first.date,
			clock,
			zone,
			label: "updated",
			ambiguous: false
		}];
	}
	return found;
}
/** Of readings that overlap, the one with a time of day, then the longest. */
function widestFirst(found) {
	const weight = (time) => (time.clock ? 1e3 : 0) + time.end - time.start;
	const kept = [];
	for (const time of [...found].sort((a, b) => weight(b) - weight(a))) if (kept.every((other) => time.end <= other.start || time.start >= other.end)) kept.push(time);
	return kept.sort((a, b) => a.start - b.start);
}
// ../../shared/intake/documents/pass-data.ts
/** Takes a field from what a page's own data says. It wins over what is read from the page's lines. */
function readData(sheet, at, { field, value }) {
	const { fields } = sheet;
	sheet.markAsData(at);
	switch (field) {
		case "headline":
			fields.headline = value;
			return sheet.read(at, "headline");
		case "author": {
			const bylines = authorsIn(value);
			sheet.nameAuthors(bylines);
			return bylines.length > 0 ? sheet.read(at, "byline") : sheet.leave(at, "page furniture");
		}
		case "published":
		case "updated": {
			const [time] = findTimes(plain(value.replace(/^(\d{4}-\d\d-\d\d)T(\d\d:\d\d(?::\d\d)?)(?:\.\d+)?$/u, "$1 $2")), sheet.monthFirst);
			if (!time) return sheet.leave(at, "page furniture");
			const labelled = {
				time: {
					...time,
					label: field
				},
				at
			};
			(time.zone || !time.clock ? sheet.fields.times : sheet.fields.looseTimes).push(labelled);
			return sheet.read(at, field);
		}
		case "tag":
			if (!fields.tags.includes(value)) fields.tags.push(value);
			return sheet.read(at, "tags");
		case "section": return sheet.leave(at, "page furniture");
	}
}
/** What is written before a name that says so itself. */
var BEFORE = /^(?:\p{L}+ )?by[\s:]+|^[\s/|•·–—-]+/iu;
/** A system's own names: `jdadmin`, `kei_eno`. */
var ACCOUNT = /^[\p{Ll}\p{N}_.-]+$|admin/u;
/** `Asha Rao, Staff Writer` is Asha Rao; `Asha Rao and Ravi Sen` are two. */
function authorsIn(value) {
	const text = value.replace(BEFORE, "").replace(/\s*(?:[|•·@]|\p{N}).*$/u, "").trim();
	if (text === "" || ACCOUNT.test(text)) return [];
	const [first = "", ...rest] = text.split(/\s*[,،]\s*/u);
	const isPerson = (name) => isPersonLike(name) && !isOrganisation(name);
	if (isPerson(first) && rest.length > 0 && !rest.some(isPerson)) return [bylineOf(first)];
	return readBareOrganisation(text) ?? readNamedByline(`By ${withoutAgency(text)}`) ?? [bylineOf(text)];
}
/** `Tom Davies Associated Press` is Tom Davies. */
function withoutAgency(text) {
	const words = text.split(" ");
	for (let at = 2; at < words.length; at += 1) {
		const name = words.slice(0, at).join(" ");
		if (isAgency(words.slice(at).join(" ")) && isPersonLike(name)) return name;
	}
	return text;
}
/** What stands beside a page's story and was told to be nothing of it. */
function leaveOutside(sheet, { blocks }) {
	sheet.units.forEach(({ line }, at) => {
		if (blocks[line - 1]?.role?.is === "outside" && sheet.isOpen(at)) sheet.leave(at, "page furniture");
	});
}
// ../../shared/intake/credit.ts
/** A credit's name is no sentence. */
var MAX_CREDIT_WORDS = 12;
var PHOTO = anyOf("photo");
var COURTESY = anyOf("courtesy");
var COLON = "(?:[:ঃ|–—-]|\\.{3}|…)";
/** `Photo Courtesy: X`, `Image: X`, `Photograph by X`, `फोटो साभार: …`. */
var LABELLED = new RegExp(`^(?:\\W{0,2}\\s*)(?:(?<photo>${PHOTO})(?:\\s*[/,-]?\\s*(?<joint>${COURTESY}))?\\s*(?<colon>${COLON})|(?<noun>${PHOTO})\\s+(?<by>${COURTESY})|(?<joint2>courtesy|credit|credits|handout|साभार|सौजन्य|সৌজন্যে|بشکریہ|באדיבות)\\s*(?<colon2>${COLON})|(?<of>courtesy(?: of)?))\\s*(?<rest>.+)$`, "iu");
/** The same, after a caption: `…in Patna. Photo: X`, `… | Photo Credit: X`. */
var TRAILING = new RegExp(`^(?<caption>.{3,}?)\\s*(?<join>[|/(\\[.!?।۔"”…–—-])\\s*(?<credit>(?:${PHOTO}|pictured? by|credit|handout)(?:\\s*/?\\s*${COURTESY})?\\s*(?:[:ঃ/]|\\.{3}|…|(?<=by|courtesy|of|via)\\s).{2,80}?)[)\\]]?\\.?$`, "iu");
/** `…in Patna Photo: X`, where only the label's capital parts it from the caption. */
var RUN_ON = /^(?<caption>.{3,}?)\s+(?<credit>(?:Photo|Image|Picture|Pic|Photograph|PHOTO|IMAGE)(?:graph)?s?(?:\s+(?:Courtesy|Credit|courtesy|credit|by|source|Source))?\s*:\s*.{2,80})$/u;
var BRACKETED = /^(?<caption>.*?)\s*[([](?<credit>[^()[\]]{2,90}(?:\([^()]*\)[^()[\]]*)?)[)\]]\.?$/u;
var COPYRIGHT$1 = /^(?:©|\(c\)|copyright ©?)\s*(?:\d{4}\s*)?(?<name>[^.]{2,60})\.?$/iu;
var SLASHED = /^[^\s/][^/]{0,50}?(?:\s?\/\s?[^/]{1,50}){1,3}$/u;
var AGENCY_FIRST = /^(?:AP Photo|AFP(?: Photo)?|REUTERS|Reuters|EPA(?:-EFE)?|PTI(?: Photo)?|ANI(?: Photo)?|Getty(?: Images)?|Xinhua|Handout)(?:\s?[/–-]\s?|\s+(?:by|via)\s+)\p{L}.{1,60}$/u;
var VIA = /^(?:[\p{L}\p{M}\s.'’/-]{0,60}\s?\/?\s?)?(?:handout|pool|supplied)?\s*(?:via|\/)\s*(?<name>\p{Lu}.{1,40})$/iu;
var tidy = (credit) => credit.replace(/^[\s:|–—/-]+|[\s|–—-]+$/gu, "").replace(/^[([](.*)[)\]]$/u, "$1").replace(/[.।۔]$/u, "").trim();
var strong = (caption, credit) => ({
	caption: caption.trim(),
	credit: tidy(credit),
	strength: "strong",
	unnamed: false
});
var isUnnamed = (text) => phraseSet("unnamedPhoto").has(fold(tidy(text)));
/** A name or two with what joins them; sentences and lower-case prose are none. */
function isCreditName(text) {
	const words = wordsOf$2(text);
	return words.length > 0 && words.length <= MAX_CREDIT_WORDS && text.length <= 90 && !/[^\p{Lu}][.!?।۔]\s+\S{4,}/u.test(text);
}
/** `Express photo by Asha Rao`, `HT Photo/Asha Rao`: a paper's own, with its photographer. */
var OWN_PHOTO = /^\p{Lu}[\p{L}&]+(?: \p{Lu}[\p{L}&]+){0,2} (?:[Ff]ile )?(?:[Pp]hoto|[Pp]icture|[Ii]mage|[Pp]ic)s?(?: by |\s?[:/]\s?)\p{Lu}[\p{L}\p{M}.'’-]*(?: \p{Lu}[\p{L}\p{M}.'’-]*){0,3}$/u;
/** `HT Photo`, `Mint Pictures`: what a paper calls its own. */
var OWN_PHOTOS = /^\p{Lu}[\p{L}&]+(?: \p{Lu}\p{L}+)? (?:Photos?|PHOTOS?|Pictures?|Images?)$/u;
/** A credit that needs no label: `AP Photo/Name`, `Name/Getty Images`, `Handout via REUTERS`. */
function readBare(text) {
	const name = tidy(text);
	if (isUnnamed(name)) return {
		...strong("", name),
		unnamed: true
	};
	if (AGENCY_FIRST.test(name)) return strong("", name);
	const parts = name.split(/\s?[/|]\s?/u);
	if (SLASHED.test(name) && !/[^\p{Lu}.][.!?।۔:]\s/u.test(name) && name.length <= 80 && wordsOf$2(name).length <= 9 && parts.some((part) => isPictureSource(part.replace(/^(?:handout )?via /iu, "")) || OWN_PHOTOS.test(part.trim()))) return strong("", name);
	const via = VIA.exec(name);
	if (via && /\b(?:handout|via|pool)\b/iu.test(name) && isPictureSource(via.groups.name)) return strong("", name);
	if (/^(?:handout|pool|supplied|screengrab|video grab|screenshot)\s+(?:via|from|by|photo)\s+\S/iu.test(name) && wordsOf$2(name).length <= 8) return strong("", name);
	const agencyPhoto = /^(?<agency>.{2,30}?)\s+(?:file\s+)?(?:photos?|pictures?|images?|pics?|file)$/iu.exec(name);
	if (agencyPhoto && (isPictureSource(agencyPhoto.groups.agency) || isPictureSource(name))) return strong("", name);
	if (OWN_PHOTO.test(name)) return strong("", name);
	if (isPictureSource(name)) return {
		...strong("", name),
		strength: "weak"
	};
	return null;
}
function readLabelled$1(text) {
	const match = LABELLED.exec(text);
	if (!match?.groups) return null;
	const { photo, joint, joint2, noun, by, of, rest = "" } = match.groups;
	if (of && (wordsOf$2(rest).length > 6 || !/^\p{Lu}/u.test(rest))) return null;
	if (noun && (wordsOf$2(rest).length > 8 || /[.!?।۔]$/u.test(rest) || !/^(?:[\p{Lu}\p{Lo}@"“])/u.test(rest))) return null;
	if (noun && by && /^(?:from|via)$/iu.test(by) && !isPictureSource(rest)) return null;
	const file = photo && !joint && isUnnamed(photo) && photo.toLowerCase() !== "file";
	const inner = readTrailing(rest);
	if (inner?.caption && inner.strength === "strong") return inner;
	const sentence = wordsOf$2(rest).length > 8 || /[.!?।۔]$/u.test(rest) && wordsOf$2(rest).length > 5;
	if (photo && !joint && sentence) {
		if (/^\p{Ll}/u.test(rest)) return null;
		return inner?.caption ? inner : {
			caption: rest,
			credit: "",
			strength: "strong",
			unnamed: false
		};
	}
	if (!isCreditName(rest) || joint2 && wordsOf$2(rest).length > 8) return null;
	if (isUnnamed(rest)) return {
		...strong("", rest),
		unnamed: true
	};
	return {
		...strong("", rest.replace(/^(?:by|of|via|to)\s+/iu, "")),
		unnamed: Boolean(file)
	};
}
/** `(Asha Rao for The Courier)` after a caption. */
function readCommissioned(text) {
	const [name = "", house = "", ...more] = text.split(/\s+for\s+/u);
	return more.length === 0 && isPersonLike(name) && house !== "" && isTitled(house) ? strong("", text) : null;
}
/** `… in Patna. © Asha Rao`, `… in Patna – Reuters`: after a stop or a dash, at the end of a line. */
var DASHED = /^(?<caption>.*?[.!?।۔"”]|.*?(?=\s[–—|]\s|\s©))\s*[–—|]?\s*(?<credit>(?:©\s*)?[^.!?।۔–—|]{2,60})\.?$/u;
var MIN_CAPTION = 12;
function readTrailing(text) {
	const bracketed = BRACKETED.exec(text);
	if (bracketed?.groups) {
		const inner = bracketed.groups.credit;
		const found = readLabelledInner(inner) ?? readBare(inner) ?? readCommissioned(inner);
		if (found?.caption === "" && found.credit) return {
			...found,
			caption: bracketed.groups.caption.trim()
		};
	}
	const trailing = TRAILING.exec(text) ?? RUN_ON.exec(text);
	if (trailing?.groups) {
		const found = readLabelledInner(trailing.groups.credit);
		const stop = /^[.!?।۔"”…]$/u.test(trailing.groups.join ?? "") ? trailing.groups.join : "";
		if (found?.caption === "" && found.credit) return {
			...found,
			caption: `${trailing.groups.caption.trim()}${stop}`
		};
	}
	const head = text.slice(0, -100);
	const dashed = DASHED.exec(text.slice(head.length));
	if (dashed?.groups) {
		const caption = `${head}${dashed.groups.caption}`.trim();
		const credit = dashed.groups.credit.trim();
		const named = credit.startsWith("©") ? strong("", credit.replace(/^©\s*/u, "")) : readBare(credit);
		if (named && isCreditName(named.credit) && caption.length >= MIN_CAPTION) return {
			...named,
			caption
		};
	}
	return null;
}
var SLASH_PHOTO = new RegExp(`^(?:${PHOTO})\\s?/\\s?(?<name>.{2,60})$`, "iu");
/** A label within a line (`Photo: X`, `Photo/ANI`), never with a caption of its own. */
function readLabelledInner(text) {
	const slash = SLASH_PHOTO.exec(text);
	if (slash?.groups) return strong("", slash.groups.name);
	const found = readLabelled$1(text);
	return found?.caption === "" ? found : null;
}
/** `Dusk at the jetty © Ana Lim/AFP`, `Dusk, © Ana Lim`, `Dusk. Courtesy of Ana Lim`: what parts it is said by the words. */
var BEHIND_SIGN = /^(?<caption>.*[^\s,;|([–—-])[\s,;|([–—-]+©\s*(?<year>\d{4}\s+)?(?<name>[^©.()[\]]{2,60})[)\]]?\.?$/u;
var BEHIND_COURTESY = /^(?<caption>.*[.!?।۔"”])\s+Courtesy(?: of)?\s+(?<name>\p{Lu}[^.]{1,60})\.?$/u;
var MAX_OWNER_WORDS = 6;
function readBehind(text) {
	const found = (BEHIND_SIGN.exec(text) ?? BEHIND_COURTESY.exec(text))?.groups;
	if (!found || /rights|reserved/iu.test(text)) return null;
	const { caption = "", name = "", year } = found;
	if (wordsOf$2(name).length > MAX_OWNER_WORDS || !isOwner(name)) return null;
	return {
		...strong(caption, name),
		strength: year === void 0 ? "strong" : "weak"
	};
}
/** What a page offers right behind a credit. */
var LICENSING = /[\s,.;]*(?:purchase )?licensing rights\b.{0,40}$/iu;
/** A name: `Copyright law will change` is a sentence. */
var isOwner = (name) => isCaseless(name) || isTitled(name.replace(/^@/u, ""));
/**
* The credit, and the caption before it, of a line that is a picture's; null for other lines.
* @param text a line in its visible form
*/
function readCredit(text) {
	const whole = text.trim().replace(LICENSING, "");
	if (whole.length < 2 || whole.length > 700) return null;
	const copyright = COPYRIGHT$1.exec(whole);
	if (copyright?.groups && isOwner(copyright.groups.name) && !/rights|reserved/iu.test(whole)) return {
		...strong("", copyright.groups.name),
		strength: /^(?:©|\(c\))\s*\d{4}/iu.test(whole) ? "weak" : "strong"
	};
	const slashPhoto = readLabelledInner(whole.replace(/^[([]|[)\]]$/gu, ""));
	if (slashPhoto && wordsOf$2(whole).length <= 10) return slashPhoto;
	return readLabelled$1(whole) ?? readBehind(whole) ?? readBare(whole) ?? readTrailing(whole);
}
/** `Caption: …`, `Image caption, …`, `চিত্র পরিচিতি: …`: the caption alone, or null. */
var CAPTION = new RegExp(`^${anyOf("caption")}\\s*[:ঃ,،–—-]\\s*(?<caption>.+)$`, "iu");
var SOURCE = /^(?:(?:image|photo|picture) (?:source|credit|copyright)|fuente de la imagen|crédit photo|crédito|bildquelle)\s*,\s*(?<name>.+)$/iu;
/** The labels of broadcasters' other languages, which some pages print without anything between them and the name. */
var SOURCE_ELSEWHERE = /^[،,\s]*(?:इमेज स्रोत|फोटो स्रोत|ছবির উৎস|تصویر کا ذریعہ|صدر الصورة|பட மூலாதாரம்|ઇમેજ સ્રોત)[\s,،:]*(?<name>.+)$/u;
var CAPTION_ELSEWHERE = /^[،,\s]*(?:इमेज कैप्शन|फोटो कॅप्शन|ছবির ক্যাপশা?ন|تصویر کا کیپشن|படக்குறிப்பு|ઇમેજ કૅપ્શન)[\s,،:]*(?<caption>.+)$/u;
function readCaption$1(text) {
	const source = SOURCE.exec(text) ?? SOURCE_ELSEWHERE.exec(text);
	if (source?.groups) return strong("", source.groups.name);
	const labelled = CAPTION.exec(text) ?? CAPTION_ELSEWHERE.exec(text);
	if (!labelled?.groups) return null;
	const inner = readTrailing(labelled.groups.caption);
	return inner?.caption ? inner : {
		caption: labelled.groups.caption.trim(),
		credit: "",
		strength: "strong",
		unnamed: false
	};
}
/** A caption with a bare agency after it (`… in Patna (PTI)`); a reading for lines that can only be captions. */
var readTrailingWeak = (text) => {
	const found = readTrailing(text);
	return found?.caption ? found : null;
};
// ../../shared/intake/documents/pass-roles.ts
/** A document's blocks as lines: a block begins after a gap, a line break within it does not. */
var linesOf = ({ blocks }) => blocks.map((block, at) => ({
	number: at + 1,
	text: textOf(block),
	gap: block.tight || at === 0 ? 0 : 1,
	indent: 0
}));
/** Decides about the lines of which the document's structure says what they are: headline, captions, the site's own. */
function readRoles(sheet, { blocks }) {
	sheet.units.forEach(({ line, seen }, at) => {
		const role = blocks[line - 1]?.role;
		if (role?.is === "caption") readCaption(sheet, at, role.alt, blocks[line - 2]?.role?.is === "picture");
		else if (role) readRole(sheet, at, seen, role);
	});
}
function readCaption(sheet, at, alt, isUnderPicture) {
	const { seen } = sheet.unit(at);
	const { caption, credit } = readCredit(seen) ?? {
		caption: seen,
		credit: ""
	};
	sheet.markAs(at, {
		is: "caption",
		credit: {
			caption,
			credit,
			strength: "strong",
			unnamed: false
		}
	});
	if (!isUnderPicture) return sheet.place(at, {
		caption,
		credit,
		alt
	}, "photo caption");
	const found = sheet.photoAt(at - 1);
	sheet.place(at - 1, {
		caption: caption || (found.caption ?? ""),
		credit: credit || (found.credit ?? "")
	}, "picture");
	sheet.read(at, "photo caption");
}
var NO_FILE = "A picture stands here in the document: choose its file, and say whose it is.";
function readRole(sheet, at, seen, role) {
	switch (role.is) {
		case "headline":
			sheet.fields.headline = seen;
			sheet.headlineAt = at;
			sheet.readAsText(at);
			return sheet.read(at, "headline");
		case "furniture":
			sheet.markAs(at, {
				is: "furniture",
				reason: "navigation"
			});
			return sheet.leave(at, "navigation");
		case "hidden":
			sheet.markAs(at, {
				is: "furniture",
				reason: role.reason ?? "page furniture"
			});
			return sheet.leave(at, role.reason ?? "page furniture");
		case "outside": return;
		case "data": return readData(sheet, at, role);
		case "copy": return sheet.readAsText(at);
		case "doubtful": return sheet.doubt(at, role.doubt);
		case "picture":
			sheet.markAs(at, {
				is: "furniture",
				reason: "page furniture"
			});
			sheet.place(at, {
				caption: "",
				credit: "",
				alt: role.alt,
				...role.found
			}, "picture");
			if (!role.found?.file) sheet.doubt(at, NO_FILE);
	}
}
// ../../shared/intake/pass-body.ts
/** Fates that a sentence of very short copy can be given by mistake. */
var MISTAKABLE = /* @__PURE__ */ new Set([
	"navigation",
	"headline ticker",
	"related link",
	"repeated headline",
	"support box",
	"subscription prompt"
]);
/** Gives a sentence back where the body would be empty without it: the deck first, then what was left out. */
function keepABody(sheet) {
	const at = (wanted) => sheet.units.findIndex((_, index) => sheet.mark(index).is === "text" && wanted(index));
	if (at((index) => sheet.isOpen(index) && speaks(sheet, index)) >= 0) return;
	const deck = at((index) => {
		const fate = sheet.fate(index);
		return fate.is === "read" && fate.field === "deck" && speaks(sheet, index);
	});
	if (deck >= 0) {
		sheet.fields.deck = "";
		return reopen(sheet, deck);
	}
	sheet.units.forEach((_, index) => {
		const fate = sheet.fate(index);
		if (fate.is === "left" && MISTAKABLE.has(fate.reason) && sheet.mark(index).is === "text" && speaks(sheet, index)) reopen(sheet, index);
	});
}
var speaks = (sheet, at) => endsSentence(sheet.unit(at).plain);
function reopen(sheet, at) {
	sheet.reopen(at);
	sheet.doubt(at, "Kept since the copy would have no text without it; it may belong to the page.");
}
// ../../shared/intake/pass-dateline.ts
var TOWN = /^(?<town>\p{Lu}[\p{L}\p{M}]+(?: \p{Lu}[\p{L}\p{M}]+)?): (?=["“‘']?[\p{Lu}\p{N}])/u;
/** The same in scripts without capitals, where papers begin every report so. */
var CASELESS_TOWN = /^(?<town>[\p{Lo}\p{M}]{2,16})(?:\s?: ?|[-–—] )(?=\S+(?: \S+){5})/u;
/** Questions, answers and notes begin like towns. */
var NO_TOWN = /^(?:प्रश्न|सवाल|उत्तर|जवाब|नोट|टीप|प्रश्नः|প্রশ্ন|উত্তর|কেন|سوال|جواب|سؤال|جواب|نوٹ|கேள்வி|பதில்)$/u;
/** An interview's speakers stand before colons too. */
var speakersIn = (sheet) => sheet.units.filter(({ seen }, at) => sheet.isOpen(at) && /^[\p{L}\p{M}.]{1,16}(?: \p{L}[\p{L}\p{M}.]{0,15})?(?:\s?:|[-–—]) /u.test(seen)).length;
/** `Bhatkal: The wells …`, a town that no list knows: cut only where the copy speaks of it as of a place. */
function cutTown(sheet, at) {
	const { seen } = sheet.unit(at);
	const caseless = CASELESS_TOWN.exec(seen);
	const found = caseless ?? TOWN.exec(seen);
	const town = found?.groups?.town;
	if (!found || !town || isAgency(town) || NO_TOWN.test(town) || sheet.fields.dateline !== "") return false;
	if (speakersIn(sheet) > 1) return false;
	const rest = seen.slice(found[0].length);
	const named = () => [rest, ...sheet.units.map(({ plain }) => plain)].some((text) => namesPlace(text, town));
	if (!caseless && !named()) return false;
	sheet.fields.dateline = town;
	sheet.datelines.set(at, {
		prefix: found[0].trim(),
		rest
	});
	sheet.doubt(at, "The word before the colon was read as the dateline; it may be somebody who speaks.");
	return true;
}
/** Reads the dateline that the copy begins with, and cuts it from the paragraph: the house prints it itself. */
function readDatelineOf(sheet) {
	let looked = 0;
	for (let at = Math.max(sheet.headlineAt + 1, 0); at < sheet.length && looked < 2; at += 1) {
		if (!sheet.isText(at)) continue;
		if (sheet.isProse(at)) looked += 1;
		const mark = sheet.mark(at);
		if (mark.is !== "text" || !mark.dateline && !sheet.isProse(at)) continue;
		if (!mark.dateline) {
			if (looked === 1 && cutTown(sheet, at)) return;
			continue;
		}
		const { place, agency, time, rest, prefix } = mark.dateline;
		if (place) sheet.fields.dateline = place;
		if (agency && isAgency(agency) && sheet.fields.bylines.length === 0) sheet.addBylines([bylineOf(agency)]);
		if (time && sheet.fields.times.length === 0) sheet.addTimes(at, [{
			...time,
			label: null
		}]);
		if (rest === "") sheet.read(at, "dateline");
		else sheet.datelines.set(at, {
			prefix,
			rest
		});
		return;
	}
}
// ../../shared/intake/sections.ts
/** The house's own spelling of a section, or null where the house has none of that name. */
var inSection = (text, sections) => sections.find((section) => fold(section) === fold(text).replace(/^[\s#|>]+|[\s|:>]+$/gu, "")) ?? null;
// ../../shared/intake/pass-fields.ts
/** Lines that say themselves what they are: labels, tags, mail headers. */
function readLabelled(sheet, sections) {
	sheet.marks.forEach((mark, at) => {
		if (mark.is === "tags") readTagLines(sheet, at, mark.tags);
		if (mark.is !== "field" || !sheet.isOpen(at)) return;
		const { field, value, label } = mark.labelled;
		const { fields } = sheet;
		if (!(sheet.proseIn(0, at) <= 1)) return sheet.doubt(at, "It is labelled as a field of the story, but stands in the copy.");
		switch (field) {
			case "headline":
				if (value === "" || fields.headline !== "") return;
				fields.headline = value;
				sheet.headlineAt = at;
				return sheet.read(at, "headline");
			case "deck":
				if (value === "" || fields.deck !== "") return;
				fields.deck = value;
				return sheet.read(at, "deck");
			case "slug":
				if (value === "") return;
				fields.slug = value;
				return sheet.read(at, "slug");
			case "section": {
				const section = inSection(value, sections);
				if (section) fields.section = section;
				return section ? sheet.read(at, "section") : sheet.leave(at, "navigation");
			}
			case "dateline":
				fields.dateline = value;
				return sheet.read(at, "dateline");
			case "embargo": {
				const [time] = findTimes(plain(value), sheet.monthFirst);
				if (time?.clock) {
					fields.embargo = time;
					return sheet.read(at, "embargo");
				}
				return sheet.doubt(at, "It speaks of an embargo, but names no date and time that could be read.");
			}
			case "body":
				if (value === "") return sheet.leave(at, "message header");
				return;
			case "mail":
				if (!isMailHeader(sheet, at)) return;
				if (label === "subject") fields.subject = value.replace(/^(?:(?:re|fwd?|fw|copy|draft|final copy|for edit)\s*:\s*)+/iu, "");
				return sheet.leave(at, "message header");
			case "copy mark": return sheet.leave(at, "message header");
			case "alt": return;
		}
	});
}
/** A mail's header stands at the top, in company. */
function isMailHeader(sheet, at) {
	const isMail = (index) => {
		const mark = sheet.marks[index];
		if (mark?.is === "field") return mark.labelled.field === "mail";
		return /^date\s*:/iu.test(sheet.units[index]?.plain ?? "");
	};
	return at < 15 && sheet.proseIn(0, at) === 0 && (isMail(at - 1) || isMail(at + 1));
}
function readTagLines(sheet, at, tags) {
	const add = (tag) => {
		if (!sheet.fields.tags.includes(tag)) sheet.fields.tags.push(tag);
	};
	tags.forEach(add);
	sheet.read(at, "tags");
	if (tags.length > 0) return;
	for (let next = at + 1; next < sheet.length; next += 1) {
		const unit = sheet.unit(next);
		const mark = sheet.mark(next).is;
		if (unit.words > 4 && !isTagList(unit.seen) || /[.!?।۔:]$/u.test(unit.plain) || unit.gap > 0 && next > at + 1 || mark === "box" || mark === "credit") return;
		if (mark === "furniture" && (!/^\p{L}/u.test(unit.plain) || isReuse(unit.plain))) return;
		const listed = unit.seen.split(/\s*[,،|]\s*|\s+[/•·]\s+/u).filter(Boolean);
		listed.forEach(add);
		sheet.read(next, "tags");
		if (listed.length > 1) return;
	}
}
/** What many sites print under their tags. Other furniture's words are names of tags, too: `Live`, `News`. */
var isReuse = (text) => /^(?:reuse|republish|share|print|report|comments?|subscribe)\b/iu.test(text);
/** `Kerala / forest / environment`: short entries between marks. */
var isTagList = (seen) => {
	const entries = seen.split(/\s*[,،|]\s*|\s+[/•·]\s+/u);
	return entries.length > 2 && entries.every((entry) => wordsOf$2(entry).length <= 3);
};
/** `Sent from my …`, and the greeting of whoever sent the copy. */
var SENT_FROM = /^(?:sent from (?:my|outlook|mail)\b.{0,40}|get outlook for \w+)$/iu;
var REGARDS = /^(?:(?:many |with )?thanks(?: and regards)?|thank you|(?:kind |best |warm )?regards|best(?: wishes)?|cheers|yours(?: sincerely| faithfully| truly)?)\s*[,.!]?$/iu;
/** Regards, a name, and a few lines of who and where. */
var MAX_SIGNATURE = 7;
var GREETING = /^(?:hi|hello|hey|dear|good (?:morning|afternoon|evening))\b[^.!?]{0,40}[,:!.-]/iu;
/** A mail's own words around the copy: its end is left out, its greeting may tell the desk something and is doubted. */
function leaveMailEnds(sheet) {
	const isMail = sheet.fates.some((fate) => fate.is === "left" && fate.reason === "message header");
	for (let at = 0; at < sheet.length; at += 1) {
		const { plain, words } = sheet.unit(at);
		if (SENT_FROM.test(plain) && sheet.isOpen(at)) sheet.leave(at, "message header");
		if (!isMail || !sheet.isText(at)) continue;
		if (REGARDS.test(plain) && sheet.length - at <= MAX_SIGNATURE) {
			for (let end = at; end < sheet.length; end += 1) if (end === at || sheet.isText(end) && !endsSentence(sheet.unit(end).plain)) sheet.leave(end, "message header");
		} else if (GREETING.test(plain) && sheet.proseIn(0, at) === 0 && words <= 30) sheet.doubt(at, "It reads as a word to the desk from whoever sent the copy.");
	}
}
/** The mail's own date is when it was sent, not when the story was published. */
function leaveMailDates(sheet) {
	sheet.units.forEach((unit, at) => {
		if (/^date\s*:/iu.test(unit.plain) && sheet.isOpen(at) && isMailHeader(sheet, at)) sheet.leave(at, "message header");
	});
}
// ../../shared/intake/author-notes.ts
/** `Asha Rao has covered transit for 11 years.` */
var OF_AUTHOR = /^,?\s*(?:is (?:an?|the|our|based)|writes|covers|reports|has (?:been|covered|written|reported)|can be reached|joined|works)\b/u;
/** What a page says of its author right under the byline or under the copy: a note, and the name once more over it. */
function leaveAuthorNotes(sheet) {
	const names = sheet.marks.flatMap((mark) => mark.is === "meta" ? mark.meta.bylines.filter(({ kind }) => kind === "person").map(({ name }) => name) : []);
	const isNote = (at) => {
		const { seen } = sheet.unit(at);
		return names.some((name) => seen.startsWith(name) && OF_AUTHOR.test(seen.slice(name.length)));
	};
	const isOthers = (at) => sheet.isProse(at) && !isNote(at);
	const last = sheet.units.findLastIndex((_, at) => isOthers(at));
	for (let at = 0; at < sheet.length; at += 1) {
		const above = sheet.marks[at - 1];
		const underByline = above?.is === "meta" && above.meta.bylines.length > 0;
		const outside = at > last || underByline;
		if (!sheet.isText(at) || !outside) continue;
		if (isNote(at)) sheet.leave(at, "page furniture");
		else if (at > last && names.includes(sheet.unit(at).seen)) sheet.leave(at, "repeated line");
	}
}
// ../../shared/intake/appeal.ts
var COMMENT_COUNT = new RegExp(`^(?:${anyOf("comments")})\\s*[:(\\[]?\\s*\\d*\\s*[)\\]]?$`, "iu");
/** True for `Comments (12)` and what else stands over readers' comments. */
var isCommentsLine = (text) => COMMENT_COUNT.test(text) || phraseSet("comments").has(bare(text));
var SIGN_UP_TO = /^(?:sign up (?:to|for)|subscribe to|skip past newsletter)\s.{3,50}$/iu;
/** What kind of box a heading opens, or null. */
function boxHeading(text) {
	const line = bare(text).replace(/\s*\(\d+\)$/u, "");
	if (wordsOf$2(line).length > 7) return null;
	if (phraseSet("support").has(line)) return "support box";
	if (/^(?:support|help|back|fund|donate to) (?:us|our|independent|quality|free|local|honest|objective|good|public|real|the (?:\w+'s )?)\s?.{0,40}\b(?:journalism|newsroom|reporting|work|us|journalists|media|press)\b/iu.test(line)) return "support box";
	if (phraseSet("subscribe").has(line) || SIGN_UP_TO.test(line) && !endsSentence(text)) return "subscription prompt";
	if (COMMENT_COUNT.test(text)) return "comments";
	if (phraseSet("related").has(line) || phraseSet("alsoRead").has(line)) return "related link";
	if (phraseSet("ticker").has(line)) return "headline ticker";
	if (/^(?:more (?:from|on|in|stories|news|about)|most (?:viewed|read|popular|shared) (?:in|on|this))\b/iu.test(line) && !endsSentence(text)) return "related link";
	return null;
}
var APPEAL = new RegExp(`${BEFORE_WORD}${anyOf("appeal")}${AFTER_WORD}`, "giu");
var MONEY = /\b(?:support|contribut\w*|donat\w*|subscri\w*|member(?:ship)?|fund(?:ed|ing)?|pay|gift|patron|newsletter)\b|सहयोग|समर्थन|दान|সমর্থন|সাহায্য|دعم|تبرع|حمایت|عطیہ/iu;
/** A column on the press may say the rest of it; only an appeal asks for it now. */
var ASKS_NOW = /\b(?:today|now|here|click|contributions?|subscri\w+|donat\w+|membership|a member|help us|keep (?:us|our)|as little as|for as low)\b|सहयोग करें|सब्सक्राइब|সমর্থন করুন|تبرع|عطیہ/iu;
/** True for what a publication says to its readers about itself, rather than news. */
var isAppeal = (text) => (text.match(APPEAL)?.length ?? 0) > 0 && !/^["“].*["”].{0,40}\b(?:said|says|told)\b/iu.test(text);
/** An appeal so plain that it needs no heading above it. */
var isPlainAppeal = (text) => /\b(?:we|you|your)\b|हमारी|আমাদের|صحافتنا|ہماری/iu.test(text) && MONEY.test(text) && ASKS_NOW.test(text) && /\b(?:journalism|journalists?|newsroom|reporting|readers?|newspaper|independent media)\b|पत्रकारिता|সাংবাদিকতা|صحاف|صحافت/iu.test(text) && !/["“”]|\b(?:said|says|told|added)\b/iu.test(text) && wordsOf$2(text).length <= 60;
// ../../shared/intake/meta.ts
/** Longer lines are copy. */
var MAX_META = 220;
var SEPARATORS = /\s*(?:[|•·●]|\s\/\s|\s[–—-]\s|\s{2,})\s*/u;
var READING_TIME = new RegExp(`^(?:${anyOf("readingTime")}\\s*:?\\s*)?\\d{1,3}\\s*(?:${anyOf("readingTime")})?$`, "iu");
var COUNT = /^(?:\d[\d,.]*\s*[km]?\s*(?:views?|shares?|comments?|reads?|likes?)|(?:views?|shares?|comments?|reads?|likes?)\s*:?\s*\d[\d,.]*\s*[km]?)$/iu;
var RELATIVE = /^(?:about |an? |\d+ )(?:\d+ )?(?:seconds?|minutes?|mins?|hours?|hrs?|days?|weeks?|months?|years?)\s+ago$/iu;
/** The same in scripts without capitals: `2 घंटे पहले`, `২ ঘণ্টা আগে`, `4 گھنٹے قبل`, `منذ 3 ساعات`. */
var RELATIVE_ELSEWHERE = /^(?:\p{Nd}{1,3}\s(?:घंटे|घंटा|मिनट|दिन|हफ्ते)\sपहले|\p{Nd}{1,3}\s?(?:ঘণ্টা|ঘন্টা|মিনিট|দিন)\sআগে|\p{Nd}{1,3}\s(?:گھنٹے|گھنٹہ|منٹ|دن|ہفتے)\s(?:قبل|پہلے)|(?:منذ|قبل)\s\p{Nd}{1,3}\s(?:ساعات|ساعة|دقائق|دقيقة|أيام|يوم))$/u;
var LEFTOVER = new RegExp(`^(?:${oneOf([
	...phrases("published"),
	...phrases("updated"),
	"on",
	"at",
	"by",
	"last",
	"time",
	"ist",
	"local time",
	"new",
	"and"
])}\\s*:?\\s*)+$`, "iu");
var TIME_LABEL = new RegExp(`^${oneOf([...phrases("published"), ...phrases("updated")])}\\s*:?\\s*`, "iu");
/** True for `Published` or `Updated on` with nothing after it. */
var isTimeLabel = (text) => text !== "" && text.length < 40 && text.replace(TIME_LABEL, "") === "";
/** True for `2 hours ago`, alone or with a label: it dates nothing once copied. */
function isRelativeTime(text) {
	const time = text.replace(TIME_LABEL, "").trim();
	return text.length <= MAX_META && (RELATIVE.test(time) || RELATIVE_ELSEWHERE.test(time));
}
/** `Published in Dawn, …`: when, and in what; not by whom. */
var PUBLISHED_IN = /^(?:(?:[Ff]irst|[Oo]riginally) )?(?:[Pp]ublished|[Aa]ppeared|[Pp]rinted) in (?:[Tt]he )?\p{Lu}[^.!?]{1,50}$/u;
function saysNothing(piece) {
	return piece === "" || LEFTOVER.test(piece) || isClockAlone(piece) || PUBLISHED_IN.test(piece) || READING_TIME.test(piece) && /\p{L}/u.test(piece) || COUNT.test(piece) || isRelativeTime(piece) || /^ب?توقيت\s/u.test(piece) || isEditorLine(piece) || phraseSet("menu").has(fold(piece)) || phraseSet("furniture").has(fold(piece)) || wordsOf$2(piece).every((word) => phraseSet("social").has(fold(word)));
}
var trimPiece = (piece) => piece.replace(/^[\s,،:;()[\]–—-]+|[\s,،:;([\]–—-]+$/gu, "");
/** What is left of a line without its times, in pieces. */
function piecesOf(seen, times) {
	let rest = seen;
	for (const { start, end } of [...times].reverse()) rest = `${rest.slice(0, start)} | ${rest.slice(end)}`;
	return rest.split(SEPARATORS).map(trimPiece).filter((piece) => piece !== "");
}
/** A post's own signature (`— Name (@handle) March 20, 2024`) belongs to the quotation above it. */
var isPostSignature = (plainText) => /^[—–-]+\s*[^|]{1,60}\(@\w+\)/u.test(plainText);
var SPLIT_NAME = new RegExp(`${BEFORE_WORD}(?=${anyOf("by")}\\s+)`, "iu");
/**
* Who and when, from a line that says nothing else; null for any other line.
* @param seen the line in its visible form
* @param plainText the same in its plain form
*/
function readMeta(seen, plainText, monthFirst) {
	if (seen.length > MAX_META || isPostSignature(plainText)) return null;
	const times = findTimes(plainText, monthFirst);
	if (times.length === 0) {
		if (/^[\p{L}\p{M}\p{N}\s.]*[|•·]/u.test(seen) && seen.includes("@")) return readSigned(seen);
		const named = readNamedByline(seen);
		if (named) return {
			times,
			bylines: named,
			place: "",
			timeOnly: false
		};
		const bylines = readBareOrganisation(seen);
		const place = seen.split(/\s*[,،/|•·]\s*/u).find((part) => isPlace(part)) ?? filedFrom(seen)?.town ?? "";
		return bylines && {
			times,
			bylines,
			place,
			timeOnly: false
		};
	}
	return readPiecesOf(seen, piecesOf(seen, times), times);
}
function readSigned(seen) {
	const meta = readPiecesOf(seen, piecesOf(seen, []), []);
	return meta?.bylines.some(({ handle }) => handle) ? meta : null;
}
function readPiecesOf(seen, pieces, times) {
	const names = [];
	let place = "";
	for (const piece of pieces.flatMap((piece) => piece.split(SPLIT_NAME)).map(trimPiece)) if (isPlace(piece) || times.length > 0 && !place && isTownBeforeTime(piece, seen)) place ||= piece;
	else if (saysNothing(piece)) continue;
	else if (readHandle(piece) || isOrganisation(piece) || isPersonLike(piece)) names.push(piece);
	else {
		if (!(readNamedByline(piece) ?? readPieces([piece]))) return null;
		names.push(piece);
	}
	const bylines = names.length > 0 ? readPieces(names) : [];
	if (!bylines) return null;
	const clockApart = times.every(({ clock }) => clock === null) && pieces.some(isClockAlone);
	return {
		times,
		bylines,
		place,
		timeOnly: bylines.length === 0 && place === "",
		...clockApart && { clockApart }
	};
}
/** A town that no list knows, before the date and a comma: `Silchar, July 22, 2025 19:05`. */
var isTownBeforeTime = (piece, seen) => wordsOf$2(piece).length === 1 && /^(?:\p{Lu}\p{Ll}{2,}|\p{Lo}[\p{Lo}\p{M}]{2,})$/u.test(piece) && seen.startsWith(piece) && /^(?:\s?[,،]|\p{Nd})/u.test(seen.slice(piece.length)) && !saysNothing(piece) && !isOrganisation(piece);
var READING = new RegExp(`${anyOf("readingTime")}${AFTER_WORD}`, "iu");
/** True for a line that only says how long the story takes to read. */
var isReadingTime = (plainText) => READING_TIME.test(plainText) && /\d/.test(plainText) && READING.test(plainText);
// ../../shared/intake/sign-off.ts
var SIGN_OFF = new RegExp(`^[\\s*([–—-]*${anyOf("signOff")}`, "iu");
var EDITED_BY = new RegExp(`^[\\s(–—-]*${anyOf("editor")}\\s*(?:(?::|ঃ)\\s*|\\s+)\\S+(?:\\s+\\S+){0,12}\\)?\\.?$`, "iu");
/** `PTI SKL NSD`, `ANI`, `(IANS)`: an agency's own mark under its copy. */
var WIRE_MARK = /^[(—–\s-]*(?:PTI|ANI|IANS|UNI|IBNS|AFP|AP|Reuters|भाषा|पीटीआई|एएनआई|পিটিআই|বাসস|رويترز|أ ف ب)(?:[/-]?(?:PTI|AFP|AP|ANI))?(?:\s+[A-Z]{2,5}){0,6}[)—–\s-]*\.?$/u;
var CONTRIBUTED = /^[\s(—–-]*.{3,120}\bcontributed (?:reporting\b.{0,40}|(?:reporting )?to (?:this|the) (?:report|story|article|copy)\.?\)?)$/iu;
var SOURCE_LINE = /^(?:source|sources|स्रोत|সূত্র|المصدر|ماخذ)\s*(?::|ঃ)\s*\S.{0,60}$/iu;
/** `SOURCE Kavach Foods`, as release services end their copy. */
var SHOUTED_SOURCE = /^SOURCE\s+\p{Lu}[^.!?]{1,60}$/u;
/** Words between the names of a sign-off. */
var JOINTS = /^(?:in|and|by|for|from|with|at|of|the|to|reporting|writing|editing|additional|compiled|inputs?|agency|agencies|desk|a|its?|via|de|van|von|al)$/iu;
/** Names and the words that join them: a sentence has more words in lower case than that. */
var isMostlyNames = (text) => wordsOf$2(text).slice(1).filter((word) => /^\p{Ll}/u.test(word) && !JOINTS.test(word)).length <= 1;
var SYNDICATED = /\b(?:not been edited|edited by|feed|agency|auto-?generated|syndicated|originally|first appeared|views expressed|headline|modifications?)\b/iu;
/**
* True for what agencies and desks write under their copy: `Reporting by …; Editing by …`, `With inputs from PTI`,
* `This story has not been edited by …`. A sentence that begins alike and goes on to tell something is copy.
*/
function isSignOff(text) {
	const words = wordsOf$2(text).length;
	if (words > 70) return false;
	if (CONTRIBUTED.test(text) && words <= 25) return true;
	if ((SOURCE_LINE.test(text) || SHOUTED_SOURCE.test(text)) && words <= 8) return true;
	if (EDITED_BY.test(text)) return isMostlyNames(text);
	if (!SIGN_OFF.test(text)) return false;
	if (/^[\s*(]*(?:this|the story|except for|disclaimer)\b/iu.test(text)) return SYNDICATED.test(text);
	return words <= 60 && isMostlyNames(text);
}
/** True for an agency's own mark at the foot of its copy. */
var isWireMark = (text) => WIRE_MARK.test(text);
// ../../shared/intake/furniture.ts
/** Longer lines are copy, whatever words they hold. */
var MAX_FURNITURE_WORDS = 22;
var lineStarting = (...keys) => new RegExp(`^${anyOf(...keys)}${AFTER_WORD}`, "iu");
var ALSO_READ = new RegExp(`^[\\s*>»•–—\\[(-]*${anyOf("alsoRead")}\\s*(?:[:|»>–—]|ঃ)\\s*\\S`, "iu");
var ALSO_READ_SURE = new RegExp(`^[\\s*>»•–—\\[(-]*(?:also,? read|read also|read more|also see|see also|also watch|must read|यह भी पढ़ें|ये भी पढ़ें|আরও পড়ুন|আরো পড়ুন|اقرأ أيض|مزید پڑھیں|یہ بھی پڑھیں|lire aussi|à lire (?:aussi|également)|lea también|lee también|lesen sie auch)`.normalize("NFC"), "iu");
/** `Follow our coverage at https://…`, `More on the vote: https://…`. */
var LINK_OUT = /^(?:follow|more|for more|see|read|find)\b[^.!?]{3,100}\s(?:https?:\/\/|www\.)\S+$/iu;
var FOLLOW = lineStarting("follow");
var NETWORK = /\b(?:facebook|twitter|x|whatsapp|instagram|youtube|telegram|linkedin|google news|threads|channel|social media|koo)\b|फेसबुक|ट्विटर|व्हाट्सएप|टेलीग्राम|ফেসবুক|টুইটার|فيسبوك|تويتر|واتساب|فیس بک|ٹوئٹر/iu;
var SUBSCRIBE = /^(?:subscribe|track (?:latest|live)|sign up|sign in|log in|register|get (?:our|the|all the|breaking|daily|latest)|join (?:our|us|the|over|thousands)|download|install|stay (?:updated|informed|connected|tuned|ahead)|enter your|enjoy unlimited|unlock|try|start your|become a|never miss|don't miss|catch all|for (?:all )?the latest|for more (?:news|such|updates|stories)|to (?:read|get|continue|receive)|click here|tap here|read the full|continue reading|already a|you (?:have|can also)|this (?:article|story|content) is (?:for|available|exclusive))\b/iu;
var PROMPT = /\b(?:newsletters?|inbox|our app|mobile app|the app|app store|google play|play store|our channel|whatsapp channel|telegram channel|youtube channel|notifications?|alerts?|subscribers?|subscription|premium|e-?paper|breaking news|news updates|latest (?:news|updates|headlines)|top stories|free articles?|free trial|digital access|unlimited access|click here|log in|sign in|follow us)\b|[$£€₹]\s?\d+(?:\.\d+)?\s?(?:\/|a |per )(?:week|month|year)\b/iu;
/** What stands in small letters under a newsletter's form. */
var SMALL_PRINT = /^(?:by (?:signing up|subscribing|clicking|providing|submitting|entering|registering|joining)|you (?:can|may) (?:unsubscribe|opt out)|(?:see|read|view) our|privacy notice|we(?: wi|')ll (?:never|only)|no spam|unsubscribe)\b/iu;
/** `Get the day's markets in our newsletter. Sign up here.` */
var ASKS_TO_SIGN_UP = /(?:^|[.!?…]\s+)(?:sign up|subscribe|register|join)(?: (?:here|now|today|free|for free|for it))*[.!]?$/iu;
/** `Get current updates on India news along with the latest news and top headlines from around the world.` */
var PROMISES_NEWS = /^(?:get|catch|track|check(?: out)?|stay|read|for (?:more|all|the latest))\b.*\b(?:latest|breaking|top|live|current|trending) (?:news|headlines|updates|stories)\b/iu;
/** A sentence that says how something is asks nobody for anything. */
var STATES = /\b(?:is|are|was|were|has|have|had)\b/iu;
/** What offices have their mail programs write under every mail. */
var CONFIDENTIAL = /^(?:(?:disclaimer|confidentiality notice)\W+)?(?:this|the (?:information|contents?)(?: contained)? (?:in|of) this) (?:e-?mail|message|communication|transmission)(?: message)?(?:,? (?:and|including|with) .{0,60}?)?,? (?:is|are|may|contains?)\b.*\b(?:confidential|privileged|intended (?:recipients?|only|solely))\b/iu;
var SIGNING_UP = /\b(?:privacy|terms|newsletters?|emails?|unsubscribe|consent|opt out|spam|inbox)\b/iu;
var COOKIES = /\b(?:cookies?|privacy policy|terms (?:of|and) (?:use|service|conditions)|consent)\b/iu;
var COOKIE_TALK = /\b(?:we (?:and our partners )?use|this (?:site|website) uses|by (?:continuing|using|clicking|browsing)|accept|manage|you agree|your (?:experience|privacy|consent|choices)|our use of)\b/iu;
var COPYRIGHT = /^(?:©|\(c\)|copyright\s*(?:©|\(c\)|:|\d{4}\b(?! (?:law|act|case))|by\b|reserved)|all rights reserved|कॉपीराइट|সর্বস্বত্ব|جميع الحقوق|جملہ حقوق|כל הזכויות)|\ball rights reserved\b|सर्वाधिकार सुरक्षित|সর্বস্বত্ব সংরক্ষিত|جميع الحقوق محفوظة|جملہ حقوق محفوظ|כל הזכויות שמורות/iu;
var SHARE_COUNT = /^\d[\d.,]*\s*[km]?\s*(?:shares?|views?|comments?|likes?|reads?|retweets?|votes?)$|^(?:shares?|views?|comments?|likes?|reads?)\s*[:(]?\s*\d[\d.,]*\s*[km]?\)?$/iu;
var SHARE_LINE = new RegExp(`${BEFORE_WORD}${anyOf("share")}${AFTER_WORD}`, "iu");
var SKIP = /^(?:skip|jump|back|scroll|go) to\b.{0,40}$/iu;
var AD_LINE = /^[\s*[(–—-]*(?:advertisement|advertising|advt\.?|sponsored(?: content)?|promoted)[\s\])*–—-]*$|^(?:story|article|content) continues (?:below|after)\b.{0,40}$|^(?:continue reading|scroll).{0,30}\bad(?:vertisement)?s?\b.{0,20}$/iu;
var POLL = /^(?:advertise|we welcome your|report an error|contact us|write to us|send (?:us )?your|email us|have a (?:story|tip)|got a (?:story|tip)|was this|did you (?:like|find)|do you (?:have|know)|what do you think|let us know|share your (?:thoughts|views|opinion)|tell us)\b/iu;
/** `Do you have an opinion on …? … please click here.` */
var ASKS_FOR_LETTERS = /^(?:do you have|have you|got) (?:an? |any )?(?:opinion|view|story|tip|question|correction|thoughts)\b.*\b(?:click here|email|e-mail|write to|letters?|submit|get in touch)\b/iu;
var MAX_LETTER_WORDS = 50;
/** A row of buttons is short. */
var MAX_BUTTONS = 250;
/** Buttons: nothing but names of networks and words of sharing. */
function socialButtons(text) {
	if (text.length > MAX_BUTTONS || wordsOf$2(text).length > 14) return null;
	let rest = ` ${fold(text).replaceAll(/[^\p{L}\p{M}\p{N}\s-]/gu, " ")} `;
	for (const phrase of [
		...phraseSet("social"),
		...phraseSet("share"),
		...phraseSet("follow")
	].filter((phrase) => /[ -]/.test(phrase))) rest = rest.replaceAll(` ${phrase} `, " ");
	if (!rest.split(/[\s-]+/u).filter(Boolean).every((word) => phraseSet("social").has(word) || phraseSet("share").has(word) || /^\d{1,4}$/.test(word))) return null;
	if (FOLLOW.test(fold(text))) return "follow buttons";
	if (SHARE_LINE.test(fold(text))) return "share buttons";
	return null;
}
/** `© 2024 The Courier`, `All rights reserved`: not `© Asha Rao`, which is a picture's. */
var isRightsNotice = (text) => COPYRIGHT.test(text) && /\d{4}|rights|\b(?:ltd|limited|inc|llc|plc|gmbh|corporation)\b|सुरक्षित|সংরক্ষিত|محفوظ|שמורות/iu.test(plain(text)) && wordsOf$2(text).length <= 30;
/** Prompts speak to the reader; a sentence that tells what somebody said is copy. */
var tellsOfSomebody = (text) => endsSentence(text) && /\b(?:said|says|saying|told|adds?|added|asked|wrote|he|she|they|his|her|their)\b/iu.test(text);
/** A prompt without a full stop, or a sentence that says you, us or now. */
var speaksToReader = (text) => !tellsOfSomebody(text) && (!endsSentence(text) || /\b(?:you|your|us|our|here|now|today|app|inbox)\b/iu.test(text));
/** A line of marks between parts of a page, a template's left-over, or what a screen reader was told. */
var RESIDUE = /^[^\p{L}\p{N}]+$|^\{\{.*\}\}$|^,?\s*opens? in(?: a)? new (?:tab|window)\.?$|^,?\s*opens new (?:tab|window)\.?$|\bis not responsible for the content of external\b|^a version of this (?:article|story|report) (?:(?:first|originally|also) )?(?:appeared|appears|was (?:(?:first|originally) )?(?:published|printed))\b|^listen to (?:this |the )?(?:article|story)\b.{0,20}$/iu;
var FOLLOW_AT_END = new RegExp(`${anyOf("follow")}[।۔.!\\s]*$`, "iu");
/** A reason for which a line is the page's and not the story's wherever it stands; null for anything else. */
function furnitureReason(line) {
	const named = line.replace(NEW_TAB, "");
	return reasonOf(named === "" ? line : named);
}
/** What a screen reader was told after a link. */
var NEW_TAB = /\s*,\s*opens? (?:in )?(?:a )?new (?:tab|window)\.?$/iu;
function reasonOf(text) {
	const line = bare(text);
	const words = wordsOf$2(text.slice(0, MAX_LOOK)).length;
	if (phraseSet("endMark").has(fold(text))) return "wire sign-off";
	if (line === "" || RESIDUE.test(text)) return "page furniture";
	if (AD_LINE.test(text) || phraseSet("advertisement").has(line)) return "advertisement";
	const social = socialButtons(text);
	if (social) return social;
	if (COOKIES.test(text) && COOKIE_TALK.test(text) && words <= 60 && /\bcookies?\b/iu.test(text)) return "cookie notice";
	if (isSignOff(text)) return "wire sign-off";
	if (words <= MAX_LETTER_WORDS && ASKS_FOR_LETTERS.test(text) && !tellsOfSomebody(text)) return "page furniture";
	if (words <= 120 && CONFIDENTIAL.test(text) && !tellsOfSomebody(text)) return "message header";
	if (words > 32) return isTicker(text) ? "headline ticker" : null;
	if (isRightsNotice(text)) return "copyright notice";
	const buttons = segments(text, /\s*[|•·]\s*/u);
	const reasons = buttons.length >= 2 ? buttons.map(reasonOf) : [];
	if (reasons.length >= 2 && reasons.every((reason) => reason !== null)) return reasons.includes("share buttons") && !reasons.includes("advertisement") ? "share buttons" : reasons[0];
	if (FOLLOW_AT_END.test(fold(text)) && NETWORK.test(text) && words <= 24 && !tellsOfSomebody(text)) return "follow buttons";
	if (isTicker(text) && !/@\w/.test(text)) return isMenu(text) ? "navigation" : "headline ticker";
	if (ASKS_TO_SIGN_UP.test(text) && /\b(?:newsletters?|inbox|emails?|briefing)\b/iu.test(text) && !tellsOfSomebody(text)) return "subscription prompt";
	if (words <= 45 && PROMISES_NEWS.test(text) && !STATES.test(text) && !tellsOfSomebody(text)) return "subscription prompt";
	if (SMALL_PRINT.test(text) && SIGNING_UP.test(text) && !tellsOfSomebody(text)) return "subscription prompt";
	if (words > MAX_FURNITURE_WORDS) return ALSO_READ_SURE.test(text) && ALSO_READ.test(text) && !endsSentence(text) ? "related link" : null;
	if (isMenu(text) || SKIP.test(text)) return "navigation";
	if (LINK_OUT.test(text)) return "related link";
	if (ALSO_READ.test(text) && isLinkTitle(text)) return "related link";
	if (ALSO_READ_SURE.test(text) && !endsSentence(text) && words <= 14) return "related link";
	if (/^(?:click|tap) here\b(?!,)/iu.test(text) && !tellsOfSomebody(text)) return "page furniture";
	if (FOLLOW.test(fold(text)) && NETWORK.test(text) && !tellsOfSomebody(text) && !/^["“]/u.test(text)) return "follow buttons";
	if (SUBSCRIBE.test(text) && PROMPT.test(text) && speaksToReader(text)) return "subscription prompt";
	if (phraseSet("subscribe").has(line) || endsInPrompt(text)) return "subscription prompt";
	if (SHARE_COUNT.test(text)) return /comment/iu.test(text) ? "comments" : "share buttons";
	if (isCommentsLine(text)) return "comments";
	if (isReadingTime(text) || isRelativeTime(text)) return "page furniture";
	if (phraseSet("furniture").has(line) || words <= 14 && !tellsOfSomebody(text) && POLL.test(text) && PROMPTING.test(text)) return "page furniture";
	return null;
}
/** True for a link's label that headlines have as well: `Explained: …`, `Watch: …`; `Also read: …` is none. */
var mayBeHeadline = (text) => ALSO_READ.test(text) && !ALSO_READ_SURE.test(text);
/** `ताज़ा खबरों के लिए ऐप डाउनलोड करें`: in scripts without capitals a prompt ends with what to do. */
var endsInPrompt = (text) => isCaseless(text) && !endsSentence(text) && wordsOf$2(text).length <= 12 && phrases("subscribe").some((phrase) => bare(text).endsWith(` ${fold(phrase)}`));
/** What a page asks its reader for. */
var PROMPTING = /\b(?:us|advertise|error|story|tip|article|comments?|opinion|views|thoughts)\b/iu;
/** What follows "Also read:" is a headline: short, and one sentence at most. */
function isLinkTitle(text) {
	if (ALSO_READ_SURE.test(text)) return true;
	const title = text.replace(/^(?:(?!ঃ)[^:|»>–—])*(?:[:|»>–—]|ঃ)\s*/u, "");
	return !/[.।۔]["”]?$/u.test(title) && wordsOf$2(title).length >= 3 && !/[:|]/.test(title.slice(0, 2)) && /^(?:\W*)(?:related|recommended|trending|watch|read|more|next|previous|up next|don.t miss|icymi|see|explained|listen|explore|editor.s pick|you may|पढ़|वीडियो|संबंधित|পড়|দেখ|আরও|شاهد|المزيد|طالع|עוד|קר|רא)/iu.test(text);
}
// ../../shared/intake/pass-meta.ts
/** Bylines and times: above the copy, under it where they say what they are, never in the midst of it. */
function readMetaLines(sheet, topMeta) {
	const firstUnder = lastProse(sheet) + 1;
	sheet.marks.forEach((mark, at) => {
		if (mark.is !== "meta" || !sheet.isOpen(at)) return;
		const { meta } = mark;
		const above = at <= topMeta || at < sheet.bodyAt || sheet.proseIn(sheet.bodyAt, at) === 0;
		const labelled = meta.times.some(({ label }) => label !== null);
		const under = at >= firstUnder;
		if (!above && !labelled && !under) return sheet.doubt(at, "It looks like a byline or a time, but stands in the midst of the copy.");
		if (under && !above && meta.timeOnly && !labelled && sheet.fields.times.length > 0) return sheet.doubt(at, "It is a time under the copy; it may belong to the page.");
		if (at < sheet.headlineAt && meta.times.length === 0 && !isSurelyByline(sheet, at)) return sheet.leave(at, "navigation");
		if (under && !above && meta.times.length === 0 && /^[A-Z]{2,4}(?:[\s/.-]+[A-Z]{2,4}){0,4}$/.test(sheet.unit(at).plain) && !isAgency(sheet.unit(at).seen)) return sheet.leave(at, "wire sign-off");
		sheet.addTimes(at, meta.times);
		if (meta.place && !sheet.fields.dateline) sheet.fields.dateline = meta.place;
		if (above || sheet.fields.bylines.length === 0) sheet.addBylines(meta.bylines);
		sheet.read(at, meta.timeOnly ? "time" : meta.times.length > 0 ? "byline and time" : "byline");
	});
}
/** Above the headline a name with "News" in it is the site's; an agency, a desk and "By …" are bylines anywhere. */
function isSurelyByline(sheet, at) {
	const { seen } = sheet.unit(at);
	if (isAgency(seen) && (isBroadcaster(seen) || isSitesOwn(sheet, at))) return false;
	return isAgency(seen) || phraseSet("desks").has(fold(seen)) || readNamedByline(seen) !== null;
}
/** True for an agency's name that is the site's own: beside its menu, or where another line names the author. */
function isSitesOwn(sheet, at) {
	const isMenu = (other) => {
		const fate = sheet.fates[other];
		return fate?.is === "left" && fate.reason === "navigation";
	};
	const authored = sheet.marks.some((mark, other) => other !== at && mark.is === "meta" && mark.meta.bylines.some(({ kind }) => kind === "person"));
	return isMenu(at - 1) || isMenu(at + 1) || authored || sheet.fields.bylines.some(({ kind }) => kind === "person");
}
function lastProse(sheet) {
	for (let at = sheet.length - 1; at >= 0; at -= 1) if (sheet.isProse(at)) return at;
	return -1;
}
// ../../shared/intake/pass-furniture.ts
/** A repeated paragraph is a slip of the page only when it is long: a refrain is short. */
var MIN_REPEATED_WORDS = 8;
/** Leaves out the lines that are a page's and no story's wherever they stand. */
function leaveFurniture(sheet) {
	spareHeadline(sheet);
	sheet.marks.forEach((mark, at) => {
		if (sheet.isOpen(at) && mark.is === "furniture") sheet.leave(at, mark.reason);
	});
	leaveLooseEnds(sheet);
	leaveAuthorNotes(sheet);
}
/** A number beside the buttons counts shares; a label parted from its time says nothing. */
function leaveLooseEnds(sheet) {
	for (let at = 0; at < sheet.length; at += 1) {
		if (!sheet.isText(at)) continue;
		const { plain } = sheet.unit(at);
		const before = sheet.fates[at - 1];
		if (/^\d[\d.,]{0,6}\s?[km]?$/iu.test(plain) && before?.is === "left" && before.reason === "share buttons") sheet.leave(at, "share buttons");
		else if (isTimeLabel(plain)) leaveLabel(sheet, at);
	}
}
/** `Published` over the line with its time. */
function leaveLabel(sheet, at) {
	const next = sheet.units[at + 1];
	if (!next) return;
	const mark = sheet.mark(at + 1);
	if (mark.is === "meta" && mark.meta.timeOnly && mark.meta.times.length === 1) {
		const label = phraseSet("updated").has(fold(sheet.unit(at).plain)) ? "updated" : "published";
		const times = mark.meta.times.map((time) => ({
			...time,
			label: time.label ?? label
		}));
		sheet.marks[at + 1] = {
			is: "meta",
			meta: {
				...mark.meta,
				times
			}
		};
		sheet.leave(at, "page furniture");
	} else if (isRelativeTime(next.plain)) sheet.leave(at, "page furniture");
	else if (isDayOfYear(next.plain)) {
		sheet.leave(at, "page furniture");
		sheet.leave(at + 1, "page furniture");
	}
}
/** The first line that says something is `Explained: What is a heat dome?`: a headline, and no link to one. */
function spareHeadline(sheet) {
	const first = sheet.marks.findIndex((mark) => mark.is !== "furniture" && mark.is !== "box" && mark.is !== "field");
	for (let at = 0; at < (first < 0 ? sheet.length : first); at += 1) {
		const mark = sheet.mark(at);
		if (!(mark.is === "furniture" && mark.reason === "related link") || !mayBeHeadline(sheet.unit(at).seen) || !sheet.proseIn(at + 1, sheet.length)) continue;
		const next = sheet.marks[at + 1];
		if (next?.is === "text" || next?.is === "meta" || next?.is === "credit") return sheet.readAsText(at);
	}
}
/** Leaves out boxes: a heading such as "Support us" or "Related stories" with what belongs to it. */
function leaveBoxes(sheet) {
	for (let at = 0; at < sheet.length; at += 1) {
		const mark = sheet.mark(at);
		if (mark.is === "box" && sheet.isOpen(at)) leaveBox(sheet, at, mark.box);
	}
	leavePlainAppeals(sheet);
}
/** A page that says where its box ends: Sign up to … up to `after newsletter promotion`. */
var BOX_END = /^(?:after|end of|skip past) (?:the )?(?:newsletter|promotion|sign-?up|related|advert)\b.{0,30}$/iu;
/** A box of a heading, a line or two, and small print. */
var MAX_BOX = 8;
function leaveBox(sheet, at, box) {
	sheet.leave(at, box);
	if (box === "subscription prompt") for (let end = at + 1; end <= Math.min(at + MAX_BOX, sheet.length - 1); end += 1) {
		if (!BOX_END.test(sheet.unit(end).plain)) continue;
		for (let inside = at + 1; inside <= end; inside += 1) if (sheet.isOpen(inside)) sheet.leave(inside, box);
		return;
	}
	switch (box) {
		case "support box":
		case "subscription prompt": return leaveAppeals(sheet, at, box);
		case "related link":
		case "headline ticker": return leaveLinks(sheet, at, box);
		case "comments": for (let next = at + 1; next < sheet.length; next += 1) if (sheet.isText(next)) sheet.doubt(next, "It stands under the heading of the comments; it may be a reader’s.");
	}
}
/** What a box asks of the reader, up to the first line that asks nothing. */
function leaveAppeals(sheet, heading, box) {
	for (let at = heading + 1; at < sheet.length; at += 1) {
		if (!sheet.isOpen(at)) continue;
		const mark = sheet.mark(at);
		const { plain } = sheet.unit(at);
		const news = mark.is === "text" && mark.dateline !== null;
		if (mark.is !== "text" && mark.is !== "box" || news) return;
		const copyFollows = restIsCopy(sheet, at);
		if (!(copyFollows ? isAppeal(plain) && !quotes(plain) && asks(plain) : isAppeal(plain) && !reports(plain))) {
			if (!copyFollows) sheet.doubt(at, "It stands under a box that asks for support; it may belong to it.");
			return;
		}
		sheet.leave(at, box);
	}
}
var quotes = (text) => /["“”«]/u.test(text);
var reports = (text) => quotes(text) && /\b(?:said|says|told|added|according)\b/iu.test(text);
var asks = (text) => /\b(?:support|contribut|donat|subscri|sign up|newsletter|inbox|journalism|member|your)/iu.test(text);
/** True where paragraphs that speak to no reader follow. */
function restIsCopy(sheet, from) {
	for (let at = from + 1; at < sheet.length; at += 1) if (sheet.isProse(at) && !isAppeal(sheet.unit(at).plain)) return true;
	return false;
}
/** A line that could be the title of another story: several words and no full stop. */
var isTitle = (sheet, at) => {
	const { plain, words } = sheet.unit(at);
	return sheet.isText(at) && words >= 2 && words <= 28 && !/[.।۔…:]["'”’)]*$/u.test(plain) && !/^["“].*[,”"]$/u.test(plain);
};
/** The titles under a heading such as "Also read". In the midst of the copy the last may be a heading of its own. */
function leaveLinks(sheet, heading, box) {
	const titles = [];
	for (let at = heading + 1; at < sheet.length && at !== sheet.headlineAt; at += 1) {
		const mark = sheet.mark(at);
		const loose = mark.is === "meta" || mark.is === "furniture";
		if (!sheet.isOpen(at) || loose) {
			if (mark.is === "furniture" || mark.is === "meta" && sheet.isOpen(at) && sheet.proseIn(at, sheet.length) === 0) continue;
			break;
		}
		if (!isTitle(sheet, at)) break;
		if (titles.length > 0 && sheet.unit(at).gap > sheet.unit(titles[0]).gap && sheet.proseIn(at, sheet.length) > 0) break;
		titles.push(at);
	}
	const copyFollows = sheet.proseIn((titles.at(-1) ?? heading) + 1, sheet.length) > 0;
	const last = titles.at(-1);
	const mayBeSubhead = copyFollows && titles.length > 1 && last !== void 0 && sheet.unit(last).words <= 8;
	for (const at of titles) if (mayBeSubhead && at === last && sheet.unit(at).words < Math.min(...titles.slice(0, -1).map((title) => sheet.unit(title).words))) sheet.doubt(at, "It stands under a list of other stories, right above copy; it may be a subhead or a link.");
	else sheet.leave(at, box === "headline ticker" ? "headline ticker" : "related link");
}
/** An appeal at the foot of the page that has no heading. */
function leavePlainAppeals(sheet) {
	for (let at = sheet.length - 1; at > sheet.bodyAt; at -= 1) {
		if (!sheet.isOpen(at)) continue;
		if (sheet.mark(at).is !== "text" || !isPlainAppeal(sheet.unit(at).plain)) return;
		sheet.leave(at, "support box");
	}
}
/** Menus: runs of words that are sections of a site, above and under the copy. */
function leaveMenus(sheet, isMenuLine) {
	const end = lastProse(sheet);
	let run = [];
	const close = () => {
		if (run.length >= 3) for (const at of run) sheet.leave(at, "navigation");
		run = [];
	};
	for (let at = 0; at < sheet.length; at += 1) {
		const outside = at < sheet.bodyAt || at > end;
		const mayBe = sheet.isText(at) || sheet.isOpen(at) && sheet.mark(at).is === "box";
		if (outside && mayBe && at !== sheet.headlineAt && isMenuLine(sheet.unit(at).seen)) run.push(at);
		else if (sheet.fate(at).is === "body" || at === sheet.headlineAt) close();
	}
	close();
}
/** A long paragraph that the page prints twice in a row. */
function leaveRepeats(sheet) {
	let last = "";
	for (let at = 0; at < sheet.length; at += 1) {
		if (!sheet.isText(at)) continue;
		const { plain, words } = sheet.unit(at);
		const key = wordsOf$2(fold(plain)).join(" ");
		if (key === last && words >= MIN_REPEATED_WORDS) sheet.leave(at, "repeated line");
		last = key;
	}
}
/** True for a line that carries on the one above it: no title begins in lower case or after half a sentence. */
var goesOn = (sheet, at) => /^\p{Ll}/u.test(sheet.unit(at).plain) || /[,;:–—-]$/u.test(sheet.unit(at).plain) || sheet.isOpen(at - 1) && sheet.isProse(at - 1) && !endsSentence(sheet.unit(at - 1).plain);
/** The initials of those who handled the copy: `AK/SS`, `NAC`. */
var DESK_INITIALS = /^\(?[A-Z]{2,4}(?:[\s/.,-]+[A-Z]{2,4}){0,6}\)?$/;
/** The same in Hindi, under an agency's name: भाषा सं जफर, and the next desk's name on a line of its own. */
var HINDI_INITIALS = /^(?:भाषा|पीटीआई|वार्ता)(?:\s[\p{Lo}\p{M}]{1,8}){1,4}$/u;
var LOWER_INITIALS = /^[-–—\s]*[a-z]{2,4}(?:\/[a-z]{2,4}){1,3}$/u;
/** Results and lists of names stand under copy too: they are short, or hold figures, dashes and commas. */
var looksLikeHeadline = (sheet, at) => sheet.unit(at).words >= 5 && !/\s[–—-]\s|\p{N}[\p{N}\s./-]*$|,.*,/u.test(sheet.unit(at).plain);
var UNDER = "It stands under the copy and ends without a full stop; it may belong to the page.";
/** Signs at the foot of agency copy, and lines there that end like no sentence. */
function leaveTail(sheet) {
	const end = lastProse(sheet);
	if (end < 0) return;
	const titles = [];
	for (let at = end + 1; at < sheet.length; at += 1) {
		const mark = sheet.mark(at);
		if (sheet.isOpen(at) && (mark.is === "wire mark" || DESK_INITIALS.test(sheet.unit(at).plain) || LOWER_INITIALS.test(sheet.unit(at).plain) || HINDI_INITIALS.test(sheet.unit(at).seen) || HINDI_INITIALS.test(sheet.units[at - 1]?.seen ?? "") && sheet.unit(at).words === 1)) sheet.leave(at, "wire sign-off");
		else if (isTitle(sheet, at) && !goesOn(sheet, at) && !endsSentence(sheet.unit(at).plain) && !/^[•●▪*–—-]\s/u.test(sheet.unit(at).seen)) titles.push(at);
	}
	for (let at = end + 1; at < sheet.length; at += 1) if (sheet.isText(at) && !endsSentence(sheet.unit(at).plain)) sheet.doubt(at, UNDER);
	const listed = titles.length >= 3 && titles.every((at) => looksLikeHeadline(sheet, at));
	for (const at of titles) if (listed) sheet.leave(at, "related link");
}
// ../../shared/intake/pass-names.ts
var ROLE = new RegExp(`${BEFORE_WORD}${anyOf("roles")}${AFTER_WORD}`, "iu");
var isBetween = (sheet, at) => at > sheet.headlineAt && sheet.headlineAt >= 0 && sheet.proseIn(sheet.headlineAt + 1, at) === 0;
/** A name with what its bearer does on the next line: `Tom Ellery` over `Technology reporter, The Post`. */
function readNamesWithRoles(sheet) {
	if (sheet.marks.some((mark) => mark.is === "meta" && mark.meta.bylines.some(({ kind }) => kind === "person"))) return;
	for (let at = 0; at + 1 < sheet.length; at += 1) {
		if (!isBetween(sheet, at) || !sheet.isText(at) || !isPersonLike(sheet.unit(at).seen)) continue;
		const role = sheet.unit(at + 1);
		if (isHouseBelow(sheet, at + 1)) {
			sheet.addBylines([{
				kind: "person",
				name: sheet.unit(at).seen,
				role: role.seen
			}]);
			sheet.read(at, "byline");
			sheet.read(at + 1, "byline");
			continue;
		}
		if (!sheet.isText(at + 1) || role.gap > 0 || role.words > 7 || endsSentence(role.plain) || !ROLE.test(role.plain)) continue;
		if (role.plain.split(",").length > 3) continue;
		sheet.addBylines([{
			kind: "person",
			name: sheet.unit(at).seen,
			role: role.seen
		}]);
		sheet.read(at, "byline");
		sheet.read(at + 1, "byline");
	}
}
/** The publication under its reporter's name: `Owen Pryce` over `BBC Wales`. */
function isHouseBelow(sheet, at) {
	const mark = sheet.mark(at);
	return mark.is === "meta" && sheet.isOpen(at) && sheet.unit(at).gap <= sheet.unit(at - 1).gap && mark.meta.times.length === 0 && mark.meta.bylines.length === 1 && mark.meta.bylines[0].kind === "organisation" && !isPictureSource(sheet.unit(at).seen);
}
var isPlaceLike$1 = (text) => isPlace(text) || wordsOf$2(text).length === 1 && /^[\p{Lu}\p{Lo}]/u.test(text);
/** `Asha Rao`, `Asha Rao, Patna`, `Patna - Asha Rao`, `Asha Rao in Patna`, `Asha Rao (now) and Ravi Sen (earlier)`. */
function readLoneNames(seen) {
	const [one = "", other, ...more] = seen.split(/\s*[,،|]\s*|\s+[–—-]\s+/u);
	const isName = (text) => isPersonLike(text) && !isOrganisation(text);
	if (more.length > 0) return null;
	if (other !== void 0) {
		if (isAgency(other) && isPlaceLike$1(one)) return {
			bylines: [bylineOf(other)],
			place: one
		};
		if (isAgency(one) && isPlaceLike$1(other)) return {
			bylines: [bylineOf(one)],
			place: other
		};
		if (isName(one) && isPlaceLike$1(other)) return {
			bylines: [bylineOf(one)],
			place: other
		};
		if (isName(other) && isPlaceLike$1(one)) return {
			bylines: [bylineOf(other)],
			place: one
		};
		return null;
	}
	if (isName(one)) return {
		bylines: [bylineOf(one)],
		place: ""
	};
	if (!/\s(?:in|and|for|from)\s|\)/u.test(one) || wordsOf$2(one).length > 12) return null;
	const bylines = readPieces([one]);
	return bylines?.every(({ kind }) => kind === "person") ? {
		bylines,
		place: ""
	} : null;
}
/**
* A name alone under the headline, where no other line names an author. A name that the headline speaks of is more
* likely a caption's.
*/
function readLoneName(sheet) {
	if (sheet.fields.bylines.length > 0) return;
	for (let at = sheet.headlineAt + 1; at < sheet.length && isBetween(sheet, at); at += 1) {
		if (!sheet.isText(at)) continue;
		const found = readLoneNames(sheet.unit(at).seen);
		if (!found) continue;
		const spoken = fold(sheet.fields.headline);
		if (found.bylines.flatMap(({ name }) => wordsOf$2(fold(name))).some((word) => word.length > 2 && spoken.includes(word))) continue;
		sheet.addBylines(found.bylines);
		if (found.place && sheet.fields.dateline === "") sheet.fields.dateline = found.place;
		sheet.read(at, "byline");
		return sheet.doubt(at, "Read as the byline since it is a name alone under the headline; it may be a caption.");
	}
}
// ../../shared/intake/main-part.ts
/** Fewer short lines than that around the copy are no page: every one of them may be somebody's words. */
var MIN_AROUND = 25;
/** Around copy of fewer words there must be more of them: a line of it weighs little against a page's box. */
var SHORT_COPY = 150;
var MIN_AROUND_SHORT = 40;
/** More words than that in one line make a page's story no more likely. */
var MAX_WORDS = 60;
/** A page's box in the midst of a story parts it no more than that, however many lines it has. */
var MAX_RUN = -300;
/** As many words of prose in one stretch are a story. */
var SURELY_COPY = 120;
var isComments = (sheet, at) => {
	const mark = sheet.mark(at);
	return mark.is === "box" && mark.box === "comments" || mark.is === "furniture" && mark.reason === "comments";
};
/**
* What a line adds to the part that it stands in: words of prose speak for it, lines of a page against it. Found by trying
* weights over half of a public benchmark's pages and keeping those that were best over the other half.
*/
function weightOf(sheet, at) {
	const { words, plain } = sheet.unit(at);
	if (sheet.isProse(at)) {
		const isAlone = ![
			-2,
			-1,
			1,
			2
		].some((step) => sheet.isProse(at + step));
		return Math.min(isUnspaced(plain) ? words / 2 : words, MAX_WORDS) * (isAlone ? .4 : 1);
	}
	const mark = sheet.mark(at);
	switch (mark.is) {
		case "box": return -60;
		case "furniture": return mark.reason === "share buttons" || mark.reason === "follow buttons" ? -20 : -6;
		case "tags": return -20;
		case "meta": return -10;
		case "credit":
		case "caption": return -4;
		default:
			if (endsSentence(plain) && words >= 4) return 4;
			return words >= 5 ? -3 : -6;
	}
}
/**
* The stretch of a page that is its story: the one with most prose and fewest other lines in it (the maximum-sum
* subsequence, as Pasternack and Roth extract articles). Null where the copy has no page around it.
*/
function findMainPart(sheet) {
	let best = {
		from: 0,
		to: -1,
		sum: 0
	};
	let open = {
		from: 0,
		sum: 0,
		run: 0
	};
	for (let at = 0; at < sheet.length; at += 1) {
		if (best.sum > SURELY_COPY && isComments(sheet, at)) break;
		const weight = weightOf(sheet, at);
		const run = weight < 0 ? Math.max(open.run + weight, MAX_RUN) : 0;
		const sum = open.sum + (weight < 0 ? run - open.run : weight);
		open = sum > 0 ? {
			...open,
			sum,
			run
		} : {
			from: at + 1,
			sum: 0,
			run: 0
		};
		if (open.sum > best.sum) best = {
			from: open.from,
			to: at,
			sum
		};
	}
	const around = sheet.units.filter((_, at) => (at < best.from || at > best.to) && !sheet.isProse(at));
	const words = sheet.units.slice(best.from, best.to + 1).reduce((total, unit) => total + unit.words, 0);
	return best.to < 0 || around.length < (words < SHORT_COPY ? MIN_AROUND_SHORT : MIN_AROUND) ? null : best;
}
// ../../shared/intake/pass-around.ts
/** A headline stands no more lines above its copy than that: a deck, a byline, buttons and a caption are between. */
var MAX_ABOVE = 30;
/** A page that was copied whole: finds its headline, and leaves out what stands around its story. */
function leaveAround(sheet) {
	const main = findMainPart(sheet);
	if (!main) return;
	const headline = headlineOf(sheet, main);
	const from = headline < 0 ? main.from : headline;
	let under = "page furniture";
	for (let at = 0; at < sheet.length; at += 1) {
		const mark = sheet.mark(at);
		under = mark.is === "box" ? mark.box : mark.is === "text" ? under : "page furniture";
		const isUnderCopy = at > main.to && at < main.to + 4;
		if (at >= from && at <= main.to || isUnderCopy && SAYS_WHAT_IT_IS.has(mark.is)) continue;
		if (mark.is === "furniture") sheet.leave(at, mark.reason);
		else sheet.leave(at, mark.is === "text" && isMenuWords(sheet.unit(at).seen) ? "navigation" : under);
	}
	if (headline < 0) return;
	sheet.headlineAt = headline;
	sheet.fields.headline = withoutAuthor(sheet, headline, headlineText(sheet, headline));
	sheet.readAsText(headline);
	sheet.read(headline, "headline");
}
/** A page's share box names headline and author in one line: `The tide returns by Asha Rao`. */
function withoutAuthor(sheet, at, text) {
	const named = /^(?<headline>.{12,}?)\s+by\s+(?<author>\p{Lu}[^\d|]{3,50}?)(?:\s*(?:[—–|@\d]|\p{Lu}\p{Ll}+ \d).*)?$/u.exec(text)?.groups;
	if (!named) return text;
	return isPersonLike(named.author.trim()) && sheet.units.some((unit, other) => other !== at && unit.seen.includes(named.author.trim())) ? named.headline : text;
}
/** Under the copy these lines are about it. */
var SAYS_WHAT_IT_IS = /* @__PURE__ */ new Set([
	"field",
	"tags",
	"meta",
	"credit",
	"wire mark"
]);
/** The line above a page's copy that is most like its headline; -1 where none is. */
function headlineOf(sheet, { from, to }) {
	const copy = /* @__PURE__ */ new Set();
	for (let at = from; at <= to; at += 1) if (isStory(sheet, at)) for (const stem of stems(sheet.unit(at).plain)) copy.add(stem);
	let first = from;
	while (first < to && !isStory(sheet, first)) first += 1;
	let best = {
		at: -1,
		score: 0
	};
	let lines = 0;
	for (let at = first - 1; at >= 0 && lines < MAX_ABOVE; at -= 1) {
		const { is } = sheet.mark(at);
		if (is === "text" || is === "box") lines += 1;
		const score = likeHeadline(sheet, at, copy) - .1 * lines;
		if (score > best.score) best = {
			at,
			score
		};
	}
	return best.at;
}
/** A paragraph of the copy for sure: a headline can be a sentence, and a question. */
var isStory = (sheet, at) => sheet.isProse(at) && (sheet.unit(at).words >= 24 || /[.।۔。]["'”’»)\]]*$/u.test(sheet.unit(at).plain));
/** How much a line is like the headline of copy with these words; 0 for a line that cannot be one. */
function likeHeadline(sheet, at, copy) {
	const { plain, seen, words } = sheet.unit(at);
	const { is } = sheet.mark(at);
	const size = isUnspaced(plain) ? words / 2 : words;
	if (is !== "text" || size < 2 || size > 35 || isMenuWords(seen)) return 0;
	const told = stems(plain).filter((stem) => copy.has(stem)).length;
	const isRepeated = sheet.units.some((unit, other) => other !== at && unit.words >= 3 && isSameHeadline$1(unit.plain, plain));
	return .7 * Math.min(told, 5) * Math.sqrt(overlap(plain, copy)) + (isRepeated ? .5 : 0) + (saysWho(sheet, at) ? 1.5 : 0) + (size >= 4 && size <= 22 ? 1.3 : 0) - (/[.।۔。]["”]?$/u.test(plain) ? 3 : 0) - (/[:;,]$|^[*•]/u.test(plain) ? 1 : 0);
}
/** Whether the next lines say who wrote the story, or when; a deck may stand between. */
function saysWho(sheet, at) {
	let texts = 0;
	for (let next = at + 1; next < sheet.length && texts < 3; next += 1) {
		const { is } = sheet.mark(next);
		if (is === "meta") return true;
		if (is !== "furniture") texts += 1;
	}
	return false;
}
// ../../shared/intake/pass-place.ts
/** What a line's own look makes it, although a line of copy can look the same. */
var BY_LOOK = /* @__PURE__ */ new Set(["headline ticker", "navigation"]);
var looksLikeIt = (sheet, at) => {
	const mark = sheet.marks[at];
	return mark?.is === "furniture" && BY_LOOK.has(mark.reason) && sheet.isOpen(at);
};
/**
* A menu or a row of headlines stands around the copy. Between two paragraphs of it, a line that only looks like one is
* copy: prices with arrows, a paragraph with bars.
*/
function keepWithinCopy(sheet) {
	for (let at = 0; at < sheet.length; at += 1) {
		if (!looksLikeIt(sheet, at)) continue;
		let end = at;
		while (looksLikeIt(sheet, end + 1)) end += 1;
		if (sheet.isProse(at - 1) && sheet.isProse(end + 1)) for (let line = at; line <= end; line += 1) sheet.readAsText(line);
		at = end;
	}
}
// ../../shared/intake/pass-photos.ts
/** A caption is a sentence or two. */
var MAX_CAPTION_WORDS = 55;
/** Finds the pictures: captions with their credits, and credits with the caption that stands beside them. */
function readPhotos(sheet) {
	const spaced = sheet.units.filter(({ gap }) => gap > 0).length > 1;
	sheet.marks.forEach((mark, at) => {
		if (!sheet.isOpen(at)) return;
		if (mark.is === "caption") readLabelledCaption(sheet, at, mark.credit);
		else if (mark.is === "credit") readCreditLine(sheet, at, mark.credit, spaced);
		else if (mark.is === "text") {
			if (!readSourceAndAlt(sheet, at)) readWeakCaption(sheet, at);
		} else if (mark.is === "meta") readBareSource(sheet, at);
	});
}
function readLabelledCaption(sheet, at, { caption, credit }) {
	const last = sheet.fates[at - 1];
	if (last?.is === "photo" && last.photo.caption === "" && credit === "") {
		sheet.place(at - 1, {
			caption,
			credit: last.photo.credit ?? ""
		}, last.field);
		return sheet.read(at, "photo caption");
	}
	if (last?.is === "photo" && last.photo.credit === "" && caption === "") {
		sheet.place(at - 1, {
			caption: last.photo.caption ?? "",
			credit
		}, last.field);
		return sheet.read(at, "photo credit");
	}
	sheet.place(at, {
		caption,
		credit
	}, "photo");
}
function readCreditLine(sheet, at, found, spaced) {
	const inHead = isInHead(sheet, at);
	if (found.credit === "" || found.caption !== "") {
		if (found.credit === "" && !found.caption) return;
		if (at < sheet.bodyAt && isAltText(sheet, at - 1) && sheet.isText(at - 1)) {
			const alt = sheet.unit(at - 1).seen;
			sheet.place(at, {
				...found,
				alt
			}, "photo caption and credit");
			sheet.read(at - 1, "photo alt text");
			sheet.doubt(at - 1, "Read as the alt text of the photo below it; it may be a deck or copy.");
			return noteUnnamed(sheet, at, found);
		}
		sheet.place(at, found, found.credit && found.caption ? "photo caption and credit" : "photo caption");
		return noteUnnamed(sheet, at, found);
	}
	const last = sheet.fates[at - 1];
	if (last?.is === "photo" && last.photo.credit === "") {
		sheet.place(at - 1, {
			caption: last.photo.caption ?? "",
			credit: found.credit
		}, last.field);
		return sheet.read(at, "photo credit");
	}
	if (last?.is === "photo" && sheet.unit(at).gap === 0 && found.unnamed) {
		sheet.doubt(at - 1, "The copy calls it a file or representative picture.");
		return sheet.read(at, "photo credit");
	}
	const above = captionAbove(sheet, at, inHead, spaced);
	if (found.strength === "weak" && !(above && inHead && sheet.unit(at).gap === 0)) return;
	if (above) {
		sheet.place(at - 1, {
			caption: sheet.unit(at - 1).seen,
			credit: found.credit
		}, "photo caption");
		if (above === "doubtful") sheet.doubt(at - 1, "Read as the caption of the photo credited below it; it may be copy.");
		sheet.read(at, "photo credit");
		return noteUnnamed(sheet, at - 1, found);
	}
	const below = captionBelow(sheet, at);
	if (!below && !inHead && /^(?:©|\(c\))/iu.test(sheet.unit(at).seen) && sheet.proseIn(at, sheet.length) === 0) return sheet.leave(at, "copyright notice");
	const beside = sheet.isText(at - 1) && at - 1 > sheet.headlineAt && sheet.unit(at).gap === 0;
	if (!below && beside && sheet.unit(at - 1).words <= 25) sheet.doubt(at - 1, "It stands right above a photo’s credit; it may be the caption.");
	sheet.place(at, {
		caption: below ? sheet.unit(at + 1).seen : "",
		credit: found.credit
	}, "photo credit");
	if (below) sheet.read(at + 1, "photo caption");
	noteUnnamed(sheet, at, found);
}
function noteUnnamed(sheet, at, { unnamed, credit }) {
	if (unnamed) sheet.doubt(at, `The credit "${credit}" names nobody, or a file picture's source: say whose picture it is and of when.`);
}
/** Before the copy begins, or with nothing between the headline and here but one line. */
var isInHead = (sheet, at) => {
	const prose = sheet.proseIn(sheet.headlineAt + 1, at);
	return at < sheet.bodyAt || prose === 0 || prose === 1 && sheet.isProse(at - 1);
};
/** Whether the line above a credit is its caption. */
function captionAbove(sheet, at, inHead, spaced) {
	const above = at - 1;
	if (above < 0 || !sheet.isText(above) || above === sheet.headlineAt) return null;
	const unit = sheet.unit(above);
	const mark = sheet.mark(above);
	if (mark.is === "text" && mark.dateline) return null;
	if (unit.words > MAX_CAPTION_WORDS || isSameHeadline$1(unit.plain, sheet.fields.headline)) return null;
	const together = sheet.unit(at).gap === 0;
	const sentence = endsSentence(unit.plain) && unit.words > 12;
	if (together && spaced) return sentence && !inHead && unit.words > 30 ? "doubtful" : "sure";
	if (inHead) return above > sheet.headlineAt ? together || !sentence ? "sure" : "doubtful" : null;
	return !endsSentence(unit.plain) && unit.words <= 25 ? "sure" : null;
}
var isBareCaption = (sheet, at) => !sheet.isProse(at) && sheet.unit(at).words >= 3 && sheet.unit(at).words <= 40 && sheet.isProse(at + 1);
/** A credit over its caption: the caption follows at once and then a gap. */
function captionBelow(sheet, at) {
	const below = sheet.units[at + 1];
	if (!below || below.gap > 0 || !sheet.isText(at + 1)) return false;
	if (isInHead(sheet, at) && isPictureSource(sheet.unit(at).seen) && isBareCaption(sheet, at + 1)) return true;
	if (sheet.unit(at).gap === 0) return false;
	const mark = sheet.mark(at + 1);
	const after = sheet.units[at + 2];
	return below.words <= 35 && !(mark.is === "text" && mark.dateline) && (after === void 0 || after.gap > 0);
}
/** `Getty Images` alone over or under a caption, on a page whose author is a person: a credit, no second byline. */
function readBareSource(sheet, at) {
	const { seen } = sheet.unit(at);
	if (!(sheet.fields.bylines.length > 0 || sheet.marks.some((mark) => mark.is === "meta" && mark.meta.bylines.some(({ kind }) => kind === "person"))) || !isPictureSource(seen) || at <= sheet.headlineAt) return;
	const next = sheet.units[at + 1];
	const below = next?.gap === 0 && sheet.isText(at + 1) && !sheet.isProse(at + 1) && next.words >= 3 && next.words <= 40;
	const above = captionAbove(sheet, at, isInHead(sheet, at), true);
	if (below) {
		sheet.place(at, {
			caption: next.seen,
			credit: seen,
			...altAbove(sheet, at)
		}, "photo credit");
		sheet.read(at + 1, "photo caption");
	} else if (above === "sure" && sheet.unit(at).gap === 0) {
		sheet.place(at - 1, {
			caption: sheet.unit(at - 1).seen,
			credit: seen
		}, "photo caption");
		sheet.read(at, "photo credit");
	}
}
/**
* A sentence right above a caption with its credit, and not right under the headline where a deck stands: what the
* page says of the picture to those who cannot see it.
*/
function isAltText(sheet, at) {
	const below = sheet.marks[at + 1];
	return at - 1 > sheet.headlineAt && sheet.headlineAt >= 0 && below?.is === "credit" && below.credit.caption !== "" && below.credit.credit !== "" && sheet.unit(at + 1).gap === 0 && sheet.unit(at).words <= 40 && endsSentence(sheet.unit(at).plain);
}
/** Some sites print a picture's alt text as its source's name with the words after it, right above the source. */
function altAbove(sheet, at) {
	const above = sheet.units[at - 1];
	const { seen } = sheet.unit(at);
	if (!above?.seen.startsWith(`${seen} `) || !sheet.isText(at - 1) || sheet.unit(at).gap > 0) return {};
	sheet.read(at - 1, "photo alt text");
	return { alt: above.seen.slice(seen.length + 1) };
}
/** `Getty Images The river at Ludlow` over the caption: a broadcaster's source and alt text, run together by copying. */
var SOURCE_AND_ALT = /^(?<source>Getty Images|PA Media|EPA(?:-EFE)?|AFP via Getty Images|Reuters|AFP|Alamy|Shutterstock|Supplied|\p{Lu}[\p{L}&.]+(?: \p{Lu}[\p{L}&.]+)?\/\p{Lu}[\p{L}\p{M}'’-]+(?: \p{Lu}[\p{L}\p{M}'’-]+)?) (?<alt>\p{Lu}\P{Ll}*\p{Ll}.{8,200})$/u;
function readSourceAndAlt(sheet, at) {
	const found = SOURCE_AND_ALT.exec(sheet.unit(at).seen)?.groups;
	const below = sheet.units[at + 1];
	if (!found || !below || sheet.isProse(at) || endsSentence(sheet.unit(at).plain)) return false;
	if (sheet.unit(at).gap === 0 && sheet.units.some(({ gap }) => gap > 0)) return false;
	const next = sheet.units[at + 2];
	const nameFollows = next !== void 0 && isPersonLike(next.seen) && below.words >= 3 && !sheet.isProse(at + 1);
	if (!(below.gap === 0 && (isBareCaption(sheet, at + 1) || nameFollows)) || !sheet.isText(at + 1)) return false;
	sheet.place(at, {
		caption: below.seen,
		credit: found.source,
		alt: found.alt
	}, "photo credit and alt text");
	sheet.read(at + 1, "photo caption");
	return true;
}
/** `A canal near Naukot.—Dawn`, `… in Lahore.—White Star`: papers that print the credit right behind a dash. */
var GLUED_CREDIT = /^(?<caption>.{8,}[.!?])[—–](?<credit>\p{Lu}[\p{L}\p{M}'’.-]*(?: \p{Lu}[\p{L}\p{M}'’.-]*){0,3})$/u;
/** `Workers at a garden near Jorhat. | Asha Rao`, before the copy begins. */
var PIPED_CREDIT = /^(?<caption>[^|]{12,}?)\s*\|\s*(?<credit>[^|]{4,40})$/u;
function readPipedCredit(sheet, at) {
	const found = PIPED_CREDIT.exec(sheet.unit(at).seen)?.groups;
	if (!found || at <= sheet.headlineAt || sheet.headlineAt < 0 || sheet.proseIn(sheet.bodyAt, at) > 0) return false;
	if (!isPersonLike(found.credit) || wordsOf$2(found.caption).length < 4 || sheet.isProse(at)) return false;
	sheet.place(at, {
		caption: found.caption,
		credit: found.credit
	}, "photo caption and credit");
	return true;
}
function readGluedCredit(sheet, at) {
	const found = GLUED_CREDIT.exec(sheet.unit(at).seen)?.groups;
	if (!found || at <= sheet.headlineAt || sheet.unit(at).words > MAX_CAPTION_WORDS) return false;
	if (at >= sheet.bodyAt && sheet.proseIn(sheet.bodyAt, at) > 0 && !isPictureSource(found.credit)) return false;
	sheet.place(at, {
		caption: found.caption,
		credit: found.credit
	}, "photo caption and credit");
	return true;
}
/** `Modi waves in Patna (PTI)`: a caption above the copy, a sign-off within it. */
function readWeakCaption(sheet, at) {
	if (readGluedCredit(sheet, at) || readPipedCredit(sheet, at)) return;
	if (at <= sheet.headlineAt || at >= sheet.bodyAt || !sheet.isText(at)) return;
	const found = readTrailingWeak(sheet.unit(at).seen);
	if (found) sheet.place(at, found, "photo caption and credit");
}
// ../../shared/intake/pass-times.ts
/**
* A clock of the site: a bare date and time over the headline while the story's own stands nearer to it, or with the
* site's buttons right under it. It tells when the page was copied, not when the story was published.
*/
function leaveSiteClocks(sheet) {
	const bareTimes = sheet.marks.flatMap((mark, at) => mark.is === "meta" && sheet.isOpen(at) && mark.meta.timeOnly && (mark.meta.clockApart || mark.meta.times.every(({ label }) => !label)) ? [at] : []);
	for (const at of bareTimes) {
		if (at >= sheet.headlineAt) continue;
		const later = sheet.marks.some((mark, other) => other > sheet.headlineAt && mark.is === "meta" && mark.meta.times.length > 0);
		const labelled = sheet.marks.some((mark) => mark.is === "meta" && mark.meta.times.some(({ label }) => label));
		const next = sheet.marks[at + 1];
		const inFurniture = next?.is === "furniture" && [
			"follow buttons",
			"share buttons",
			"navigation",
			"headline ticker",
			"subscription prompt"
		].includes(next.reason);
		if (later || labelled || inFurniture) sheet.leave(at, "site clock");
	}
}
/** The zone that the page's other times name: even the site's clock knows where the site is. */
function zoneOfPage(sheet, page) {
	for (const mark of sheet.marks) {
		if (mark.is !== "meta") continue;
		for (const { zone } of mark.meta.times) {
			const named = zone && readZone(zone, page);
			if (named) return named;
		}
	}
	return null;
}
/** Turns the times that were found into the story's, by the zone on the time, of the page, or of the house. */
function resolveTimes(sheet, page, house) {
	const context = `${house.timeZone}\n${page}`;
	const local = zoneOfPage(sheet, context) ?? house.timeZone;
	const write = ({ time, at }) => {
		const zone = (time.zone && readZone(time.zone, context)) ?? local;
		const written = writeWallTime({
			...time.date,
			...time.clock ?? {
				hour: 0,
				minute: 0
			}
		}, zone);
		return at !== void 0 && sheet.isData(at) && fixedOffset(zone) === 0 ? inZone(written, local) : written;
	};
	const { embargo, looseTimes } = sheet.fields;
	const times = sheet.fields.times.some(({ time }) => time.clock) ? sheet.fields.times : [...looseTimes, ...sheet.fields.times];
	const labelled = times.filter(({ time }) => time.label === "published");
	const bare = times.filter(({ time }) => time.label === null);
	const updates = times.filter(({ time }) => time.label === "updated");
	const published = best(labelled) ?? best(bare) ?? best(updates);
	noteDoubts(sheet, published, updates);
	const firstPublished = published ? write(published) : null;
	const update = best(updates);
	const updated = update && update !== published ? write(update) : null;
	return {
		firstPublished,
		updated: updated !== null && firstPublished !== null && instantOf(updated) > instantOf(firstPublished) ? updated : null,
		embargo: embargo && write({ time: embargo })
	};
}
/** The first with a time of day, else the first. */
var best = (times) => times.find(({ time }) => time.clock) ?? times[0];
function noteDoubts(sheet, published, updates) {
	if (!published) return;
	const { time, at } = published;
	if (time.ambiguous) sheet.doubt(at, "Day and month could be either way round; read as the house writes dates.");
	if (!time.clock) sheet.doubt(at, "No time of day is named; midnight is written.");
	if (updates.includes(published)) sheet.doubt(at, "Only a time of updating is named; it is taken as the time of publication.");
}
// ../../shared/intake/pass-top.ts
/** A deck is a sentence or two. */
var MAX_DECK_WORDS = 60;
/** The last line above the copy that says who or when; -1 where there is none. */
function findTopMeta(sheet) {
	let top = -1;
	sheet.marks.forEach((mark, at) => {
		if (mark.is !== "meta") return;
		const before = sheet.proseIn(0, at);
		const after = sheet.proseIn(at + 1, sheet.length);
		const words = (from, to) => sheet.units.slice(from, to).reduce((sum, unit, index) => sum + (sheet.isProse(from + index) ? unit.words : 0), 0);
		const plainDate = mark.meta.timeOnly && mark.meta.times.every(({ label }) => label === null);
		const underTop = top >= 0 && sheet.units.slice(top + 1, at).every((_, next) => !sheet.isOpen(top + 1 + next));
		if (before > (plainDate && top >= 0 && !underTop ? 0 : 2)) return;
		if (after === 0 && before > 0) return;
		if (before > 0 && words(0, at) > words(at + 1, sheet.length)) return;
		top = at;
	});
	return top;
}
/** Finds the headline and says what stands above it. */
function readHeadline(sheet, topMeta) {
	if (sheet.headlineAt < 0) {
		const at = chooseHeadline(sheet, topMeta);
		const { subject } = sheet.fields;
		if (at < 0) {
			sheet.fields.headline = subject;
			return;
		}
		sheet.headlineAt = at;
		sheet.fields.headline = headlineText(sheet, at);
		if (subject && !isSameHeadline$1(subject, sheet.fields.headline) && endsSentence(sheet.unit(at).plain)) {
			sheet.fields.headline = subject;
			sheet.headlineAt = -1;
			return;
		}
		sheet.read(at, "headline");
	}
	sheet.units.forEach((unit, at) => {
		if (at !== sheet.headlineAt && sheet.isText(at) && isSameHeadline$1(unit.plain, sheet.fields.headline) && !endsLikeCopy(sheet, at)) sheet.leave(at, "repeated headline");
	});
}
/** A long sentence far down that happens to share the headline's words is copy. */
var endsLikeCopy = (sheet, at) => sheet.isProse(at) && sheet.unit(at).plain.replace(/[."']+$/u, "") !== sheet.fields.headline.replace(/[."']+$/u, "") && /\.["”]?$/u.test(sheet.unit(at).plain);
/** Where the copy may begin: after the headline, the byline, and what belongs to them. */
function findBody(sheet, topMeta) {
	const from = sheet.headlineAt + 1;
	let firstProse = from;
	while (firstProse < sheet.length && !sheet.isProse(firstProse)) firstProse += 1;
	if (topMeta < from) return firstProse < sheet.length ? firstProse : from;
	let prose = 0;
	for (let at = from; at < topMeta; at += 1) if (sheet.isProse(at) && !isAltText(sheet, at)) prose += 1;
	return prose >= 2 ? firstProse : topMeta + 1;
}
var isNavigation = (sheet, at) => {
	const fate = sheet.fates[at];
	return fate?.is === "left" && fate.reason === "navigation";
};
/** What stands above the headline: sections, other headlines, menus. */
function readAbove(sheet, sections) {
	const lines = [];
	for (let at = 0; at < sheet.headlineAt; at += 1) {
		if (!sheet.isText(at)) continue;
		const { seen, words, plain } = sheet.unit(at);
		const section = inSection(seen, sections);
		if (section && !isNavigation(sheet, at - 1) && !isNavigation(sheet, at + 1)) {
			sheet.fields.section = section;
			sheet.read(at, "section");
			sheet.doubt(at, "Read as the section since it stands alone above the headline; it may be the page’s menu.");
		} else if (section || words <= 3 && (!endsSentence(plain) || /^(?:\p{Lu}\.)+$/u.test(plain)) && !/\p{N}|[,;:]$/u.test(plain)) sheet.leave(at, "navigation");
		else if (sheet.isProse(at)) sheet.doubt(at, "It stands above the headline; it may belong to the page, not to the story.");
		else lines.push(at);
	}
	const listed = lines.length > 1 || sheet.marks.slice(0, sheet.headlineAt).some((mark) => mark.is === "box" || mark.is === "furniture" && mark.reason === "headline ticker");
	for (const at of lines) if (listed && sheet.unit(at).words >= 3 && !/[.।۔,:]$/u.test(sheet.unit(at).plain)) sheet.leave(at, "headline ticker");
	else sheet.doubt(at, "It stands above the headline; it may be another headline or belong to the page.");
}
/** What stands between the headline and the copy: names, places, the deck. */
function readBetween(sheet, topMeta, sections) {
	const lines = [];
	for (let at = Math.max(sheet.headlineAt + 1, 0); at < sheet.bodyAt || isLoose(sheet, at); at += 1) {
		if (!sheet.isText(at) || readName(sheet, at)) continue;
		const { seen, plain, words } = sheet.unit(at);
		const section = inSection(seen, sections);
		if (section && !sheet.fields.section) {
			sheet.fields.section = section;
			sheet.read(at, "section");
		} else if (isPlace(seen) && !sheet.fields.dateline) {
			sheet.fields.dateline = seen;
			sheet.read(at, "dateline");
		} else if (!sheet.fields.dateline && isFilingPlace(sheet, at)) {
			sheet.fields.dateline = seen;
			sheet.read(at, "dateline");
			sheet.doubt(at, "Read as the place of filing since it stands under the byline; it may be a heading.");
		} else if (words <= 3 && isMenuWords(seen) && !endsSentence(plain)) sheet.leave(at, "navigation");
		else lines.push(at);
	}
	readDeckBelow(sheet, lines);
	for (const at of lines.filter((line) => sheet.isOpen(line))) if (at < topMeta && at < sheet.bodyAt && sheet.fields.deck === "" && sheet.unit(at).words >= 4 && sheet.unit(at).words <= MAX_DECK_WORDS && sheet.headlineAt >= 0 && !/^[•●▪*–-]\s/u.test(sheet.unit(at).seen)) {
		sheet.fields.deck = sheet.unit(at).seen;
		sheet.read(at, "deck");
	} else if (!sheet.isProse(at) && !endsSentence(sheet.unit(at).plain)) sheet.doubt(at, "It stands between the headline and the copy; it may be a deck, a caption or part of the page.");
}
/** A word or two under the byline that the copy names as a place: `in Dakar`. */
function isFilingPlace(sheet, at) {
	const { seen, words } = sheet.unit(at);
	const above = sheet.fates[at - 1];
	if (words > 2 || above?.is !== "read" || !above.field.startsWith("byline")) return false;
	const speaksOf = (text) => isCaseless(seen) ? ` ${text}`.includes(` ${seen}`) : isTitled(seen) && namesPlace(text, seen);
	return sheet.units.some((unit, other) => sheet.isProse(other) && speaksOf(unit.seen));
}
/** One line alone between the byline and a paragraph that its dateline marks as the first: the deck. */
function readDeckBelow(sheet, lines) {
	const [at, ...more] = lines;
	if (at === void 0 || more.length > 0 || sheet.headlineAt < 0 || sheet.fields.deck !== "") return;
	let first = at + 1;
	while (first < sheet.length && !sheet.isText(first)) first += 1;
	const mark = sheet.marks[first];
	const { words, seen } = sheet.unit(at);
	if (mark?.is !== "text" || !mark.dateline || words < 6 || words > MAX_DECK_WORDS) return;
	sheet.fields.deck = seen;
	sheet.read(at, "deck");
}
/** Lines without a full stop that follow the byline before the first real paragraph. */
var isLoose = (sheet, at) => at < sheet.length && sheet.proseIn(sheet.bodyAt, at + 1) === 0 && sheet.proseIn(at + 1, sheet.length) > 0;
/** A name alone beside the line that says when: the byline of many sites. */
function readName(sheet, at) {
	const name = sheet.unit(at).seen.replace(/[,|:–—-]+\s*$/u, "").trim();
	if (![
		at - 1,
		at + 1,
		at + 2,
		at - 2
	].some((other) => {
		const mark = sheet.marks[other];
		return mark?.is === "meta" && mark.meta.times.length > 0 && mark.meta.bylines.length === 0 && other > sheet.headlineAt;
	})) return false;
	const { bylines, place } = sheet.unit(at).words <= 5 && (isPersonLike(name) || isOrganisation(name)) ? {
		bylines: [bylineOf(name)],
		place: ""
	} : readLoneNames(name) ?? {
		bylines: [],
		place: ""
	};
	if (bylines.length === 0) return false;
	sheet.fields.dateline ||= place;
	sheet.addBylines(bylines);
	sheet.read(at, "byline");
	if (bylines.some(({ kind }) => kind === "person")) sheet.doubt(at, "Read as the byline since it stands beside the time; it may be a caption.");
	return true;
}
// ../../shared/intake/dateline.ts
var MONTH = oneOf([...months.keys()]);
var DATE = `(?<date>${`(?:${anyOf("weekdays")}${AFTER_WORD}\\s*,?\\s*)?(?:(?:\\p{Nd}{1,2}(?:st|nd|rd|th)?|एक|दो|तीन|चार|पांच|पाँच|छह|सात|आठ|नौ)\\s+${MONTH}\\.?(?:\\s${MONTH})?|${MONTH}\\.?\\s+\\p{Nd}{1,2}(?:st|nd|rd|th)?)(?![\\p{L}\\p{M}])(?:\\s*[,،]?\\s*\\p{Nd}{4})?`})`;
var AGENCY = `[(/（](?<agency>[^()/]{2,40})[)/）]`;
var STOP = "(?<stop>\\s*(?:[:ঃ]|\\.\\s?[–—-]+|—|–|--+|-(?=\\s)|۔(?=\\s)|।(?=\\s)|\\.(?=\\s))\\s*)";
/** Words of places: no sentence marks; brackets hold the state or country. */
var PLACE = `(?<place>[\\p{L}\\p{M}][\\p{L}\\p{M}\\p{N}.'’ /-]{1,40}?(?:\\s?[,،]\\s?[\\p{L}\\p{M}][\\p{L}\\p{M}. ]{1,20}?)?(?:\\s*\\((?!${oneOf([
	"ap",
	"pti",
	"ani",
	"afp",
	"reuters"
])}\\))[\\p{L}\\p{M} .]{2,25}\\))?(?:\\s*\\[[\\p{L}\\p{M} .]{2,25}\\])?)`;
/** Most telling first; each is tried at the start of a paragraph. */
var FORMS = [
	`${PLACE}\\s*[,،]\\s*${DATE}\\s*[,،]?\\s*${AGENCY}${STOP}?`,
	`${PLACE}\\s*[,،(]\\s*${DATE}\\)?${STOP}`,
	`${PLACE}\\s*[,،]?\\s+${DATE}\\s*[,،]?\\s*(?:${AGENCY}${STOP}?|${STOP})`,
	`${DATE}\\s*${AGENCY}${STOP}?`,
	`${DATE}\\s*[,،]\\s*${PLACE}\\s*(?:${AGENCY}${STOP}?|${STOP})`,
	`${PLACE}\\s*[,،]?\\s*${AGENCY}${STOP}?`,
	`${PLACE}\\s*[/-]\\s*(?<agency>[\\p{L}\\p{M} .]{2,30}?)${STOP}`,
	`(?<agency>[\\p{L}\\p{M} .]{2,30}?)\\s*[/,،|-]\\s*${PLACE}(?:\\s*[,،]\\s*${DATE})?${STOP}`,
	`${AGENCY}${STOP}`,
	`${PLACE}\\s+(?<agency>CNN|AP|AFP|Reuters|PTI|ANI|IANS)(?<stop>\\s*[—–]\\s*)`,
	`${PLACE}\\s*[,،]\\s*${DATE}(?<stop>$)`,
	`${PLACE}${STOP}`
].map((form) => new RegExp(`^${form}`, "iu"));
var isWireName = (name) => isAgency(name.trim()) || phraseSet("desks").has(fold(name)) || /^[A-Z]{2,8}(?:[-/ ][A-Z]{2,8})?$/.test(name.trim());
/** The place's own words, each with a capital where the script has them, and few enough for a place. */
function isPlaceLike(place) {
	const bare = place.replaceAll(/\s*[([][^)\]]*[)\]]/gu, "").trim();
	const words = wordsOf$2(bare);
	if (words.length === 0 || words.length > 6) return false;
	return isCaseless(bare) ? words.length <= 4 : isTitled(bare);
}
var isShouted = (place) => {
	const letters = place.replaceAll(/[^\p{L}]/gu, "");
	return letters.length >= 3 && letters === letters.toUpperCase() && letters !== letters.toLowerCase();
};
/** Words in capitals before a colon that name no place. */
var NO_PLACE = new Set("IMPORTANT|NOTE|WATCH|LIVE|BREAKING|EXCLUSIVE|EXPLAINED|EXPLAINER|OPINION|ANALYSIS|UPDATE|UPDATES|ALERT|WARNING|FACT CHECK|QUESTION|ANSWER|READ|CORRECTION|EDITORIAL|REVIEW|INTERVIEW|VIDEO|PHOTOS|CAPTION|HEADLINE|SLUG|BYLINE".split("|"));
/** True where the stop took the full stop of `Fla.` with it. */
var isAbbreviated = (place, stop = "") => stop.startsWith(".") && /[,،]\s*(?:\p{Lu}\p{Ll}{1,4}|\p{Lu}\.\p{Lu})$/u.test(place);
var parts = (place) => place.split(/\s*[/,،]\s*|\s*[([]/u).filter(Boolean);
/** `संवाद सूत्र, देवप्रयाग।`: Hindi papers put the desk before the town. */
var isCaselessDesk = (agency) => isCaseless(agency) && phraseSet("desks").has(fold(agency));
/** Whether the signs found are enough: a date, an agency, capitals throughout, or a known place. */
function convinces(groups, text, at, rest) {
	const { place, agency, date, stop } = groups;
	if (agency !== void 0 && !isWireName(agency) && !(isCaseless(agency) && wordsOf$2(agency).length <= 4)) return false;
	const bracketed = agency !== void 0 && /[(（/]/u.test(text[at] ?? "");
	if (place === void 0) return agency !== void 0 && isWireName(agency) && stop !== void 0 && /[-–—:]/.test(stop);
	if (!isPlaceLike(place)) return false;
	const known = parts(place).some(isPlace);
	if (agency !== void 0 && stop === void 0 && date === void 0) return (known || wordsOf$2(place).length <= 2 && isCaseless(agency)) && bracketed && isCaseless(place) && isWireName(agency);
	if (agency !== void 0) return (isWireName(agency) || known) && (bracketed || known || isAgency(agency) || isCaselessDesk(agency));
	if (date !== void 0) return stop !== void 0 && (isTitled(place) || known);
	if (stop === void 0 || isAgency(place) || NO_PLACE.has(place)) return false;
	if (/^\s*[.।۔]\s*$/u.test(stop)) return known && isCaseless(place);
	if (known) return true;
	const town = place.split(/\s*[,،]\s*/u)[0];
	if (!isShouted(town) || wordsOf$2(town).length > 3) return false;
	return /[:—–]|--/u.test(stop) || place.length >= 5 && /^["“‘']?[\p{Lu}\p{N}]/u.test(rest);
}
/**
* The dateline that a paragraph begins with, or null.
* @param text a paragraph in its visible form
*/
function readDateline(text, monthFirst) {
	const head = text.slice(0, 160);
	for (const form of FORMS) {
		const match = form.exec(head);
		if (!match?.groups) continue;
		const { place = "", agency = "", date = "" } = match.groups;
		const at = agency ? match[0].indexOf(agency) - 1 : -1;
		const rest = text.slice(match[0].length).replace(/^[\s:—–-]+/u, "");
		if (!convinces(match.groups, match[0], at, rest)) continue;
		if (rest !== "" && wordsOf$2(rest).length < 3) continue;
		const times = date ? findTimes(plain(date), monthFirst) : [];
		return {
			place: place.trim().replace(/[,،]$/u, "") + (isAbbreviated(place, match.groups.stop) ? "." : ""),
			agency: agency.trim(),
			time: times[0] ?? null,
			rest,
			prefix: text.slice(0, text.length - rest.length).trim()
		};
	}
	return null;
}
// ../../shared/intake/labels.ts
var FIELDS = [
	[/^(?:headline|hed|title|heading|proposed headline|suggested headline|head|शीर्षक|শিরোনাম|العنوان|عنوان|سرخی|כותרת)\s*(?::|ঃ)\s*(?<value>.+)$/iu, "headline"],
	[/^(?:deck|dek|standfirst|strap|strapline|sub-?head(?:line|ing)?|subtitle|kicker line|summary|blurb|excerpt|उपशीर्षक)\s*(?::|ঃ)\s*(?<value>.+)$/iu, "deck"],
	[/^(?:slug|slugline)\s*(?::|ঃ)\s*(?<value>.+)$/iu, "slug"],
	[/^(?:section|category|desk|page)\s*(?::|ঃ)\s*(?<value>.{2,40})$/iu, "section"],
	[/^(?:dateline|location|place|स्थान|স্থান)\s*(?::|ঃ)\s*(?<value>.{2,60})$/iu, "dateline"],
	[/^(?:alt|alt text|alternative text)\s*(?::|ঃ)\s*(?<value>.+)$/iu, "alt"],
	[/^(?:(?:strictly )?embargo(?:ed)?(?: until| till| to)?|not for (?:publication|release) (?:before|until))\s*[:-]?\s*(?<value>.*)$/iu, "embargo"],
	[/^(?:body|copy|text|story|article|main text|full text|content)\s*(?::|ঃ)\s*(?<value>.*)$/iu, "body"],
	[/^(?:from|to|cc|bcc|sent|subject|reply-to|return-path|received|message-id|mime-version|content-type|content-transfer-encoding|attachments?|importance|x-[\w-]+)\s*:\s*(?<value>.*)$/iu, "mail"],
	[/^(?:[A-Z]{2,4}\d{1,3}(?:\s[A-Z][A-Z0-9-]+)+|(?:BC|ZCZC)[-\s][A-Z0-9 -]+)(?<value>)$/u, "copy mark"],
	[/^(?:for immediate release|press release|press note|media release|news release|media advisory|press statement|(?:word ?count|words|version|draft|status|priority|eds|editors?(?:'s)? note to desk)\s*[:#]\s*.{0,60})(?<value>)$/iu, "copy mark"]
];
/** A field that a line labels as such (`Headline: …`, `Slug: …`, `From: …`), or null. */
function readLabelledField(text) {
	const seen = visible(text);
	for (const [label, field] of FIELDS) {
		const match = label.exec(seen);
		if (!match?.groups) continue;
		const value = match.groups.value.trim();
		if (field === "embargo" && findTimes(plain(value), false).length === 0 && wordsOf$2(seen).length > 12) return null;
		return {
			field,
			value,
			label: seen.slice(0, seen.length - match.groups.value.length).replace(/(?:[\s:-]|ঃ)+$/u, "").toLowerCase()
		};
	}
	return null;
}
var TAGS = new RegExp(`^${anyOf("tags")}\\s*(?:[:|–—-]|ঃ)\\s*(?<tags>.+)$`, "iu");
/** The tags of a line that lists them (`Topics: A, B`, `#A #B`), or null. */
function readTags(text) {
	const hashes = text.split(/[\s,]+/u).filter(Boolean);
	if (hashes.length >= 2 && hashes.every((tag) => /^#[\p{L}\p{M}\p{N}_]+$/u.test(tag))) return hashes.map((tag) => tag.slice(1));
	const match = TAGS.exec(text);
	if (!match?.groups) return null;
	const tags = match.groups.tags.split(/\s*[,،|;•·#/]\s*/u).map((tag) => tag.trim()).filter(Boolean);
	return tags.length === 1 && (wordsOf$2(tags[0]).length > 5 || /[.!?।۔]$/u.test(text)) || tags.some((tag) => wordsOf$2(tag).length > 8) ? null : tags;
}
/** True for a line that is only a label over a list of tags. */
var isTagsHeading = (text) => /^(?:tags|topics|keywords|(?:related|suggested|more) (?:topics?|tags?)|topics (?:in|covered in) this (?:article|story)|(?:explore )?more on these topics)\s*:?$/iu.test(text) || /(?::|ঃ)$/u.test(text) && phraseSet("tags").has(fold(text.slice(0, -1))) || /\s/u.test(text) && phraseSet("tags").has(fold(text));
// ../../shared/intake/mark.ts
/** Looks at one line or paragraph alone. */
function markOf(unit, monthFirst) {
	const { seen, plain } = unit;
	if (seen.length > 5e3) return {
		is: "text",
		dateline: readDateline(seen, monthFirst)
	};
	const tags = isTagsHeading(seen) ? [] : readTags(seen);
	if (tags) return {
		is: "tags",
		tags
	};
	const caption = readCaption$1(seen);
	if (caption) return {
		is: "caption",
		credit: caption
	};
	const labelled = readLabelledField(seen);
	if (labelled?.field === "embargo") return {
		is: "field",
		labelled
	};
	const meta = readMeta(seen, plain, monthFirst);
	if (meta && meta.times.length > 0) return {
		is: "meta",
		meta
	};
	if (isRightsNotice(seen)) return {
		is: "furniture",
		reason: "copyright notice"
	};
	const credit = readCredit(seen);
	if (credit?.strength === "strong" && !(credit.caption && readDateline(seen, monthFirst))) return {
		is: "credit",
		credit
	};
	if (labelled) return {
		is: "field",
		labelled
	};
	const box = boxHeading(seen);
	if (box) return {
		is: "box",
		box
	};
	const reason = furnitureReason(seen);
	if (reason) return {
		is: "furniture",
		reason
	};
	if (meta && !isDatelineAlone(seen, meta, monthFirst)) return {
		is: "meta",
		meta
	};
	if (isWireMark(seen)) return { is: "wire mark" };
	if (credit?.caption === "") return {
		is: "credit",
		credit
	};
	return {
		is: "text",
		dateline: readDateline(seen, monthFirst)
	};
}
var isDatelineAlone = (seen, meta, monthFirst) => meta.times.length === 0 && readDateline(seen, monthFirst) !== null && /[:—–-]$/u.test(seen);
/** An agency's own mark after the last sentence: `PTI SKL NSD`, `(ANI)`. */
var TRAILING_MARK = /\s+\(?(?:PTI|ANI|IANS|UNI|IBNS|AFP|AP|Reuters)\)?(?:\s+[A-Z]{2,4}){0,6}$/u;
/** True for a paragraph that reads as copy: sentences, and enough of them. */
function isProse(unit, mark) {
	if (mark.is !== "text") return false;
	if (unit.seen.length > 5e3) return true;
	if (mark.dateline && mark.dateline.rest !== "") return true;
	const caseless = isCaseless(unit.seen);
	const text = unit.seen.replace(TRAILING_MARK, "");
	if (unit.words >= (caseless ? 7 : 10) && endsSentence(text)) return true;
	return unit.words >= 40 || unit.words >= 15 && /\p{L}{3,}[.!?।۔]["”]?\s+["“]?\P{Ll}/u.test(text);
}
// ../../shared/intake/sheet.ts
/** `[1/3]` and `Item 1 of 3` count the pictures of a page's slide show. */
var SLIDE_NUMBER = /^\s*(?:[[(]\d{1,2}\s?(?:\/|of)\s?\d{1,2}[\])]|(?:item|image|photo|slide|picture) \d{1,2} of \d{1,2}\b|(?:image|photo|picture|pic|caption) \d{1,2}(?=\s?[:.)–-])|(?:(?:IMG|DSC[FN]?|PXL|MVI)[_-]?\d{3,}[\w-]*|[\w-]{2,40}(?=\.))(?:\.(?:jpe?g|png|tiff?|heic|webp))?(?=\s?:))[\s:.–-]*/iu;
/**
* The copy on the desk: its units, what each looks like, and what has been decided about it. The passes of
* {@link takeInText} write on it one after another; nothing on it leaves that function.
*/
var Sheet = class {
	units;
	marks;
	/** Which units read as copy, whatever has been decided about them. */
	prose;
	fates;
	/** Units that a page's data says, and no line of it. */
	data = /* @__PURE__ */ new Set();
	doubts = /* @__PURE__ */ new Map();
	/** What is cut from the start of a body paragraph. */
	datelines = /* @__PURE__ */ new Map();
	monthFirst;
	fields = {
		headline: "",
		subject: "",
		deck: "",
		dateline: "",
		section: "",
		slug: "",
		bylines: [],
		tags: [],
		times: [],
		looseTimes: [],
		embargo: null
	};
	isAuthored = false;
	/** The unit of the headline; -1 where there is none. */
	headlineAt = -1;
	/** The first unit that is copy for sure or may be. */
	bodyAt = 0;
	constructor(units, monthFirst) {
		this.units = units;
		this.monthFirst = monthFirst;
		this.marks = units.map((unit) => markOf(unit, monthFirst));
		this.prose = units.map((unit, at) => isProse(unit, this.marks[at]));
		this.fates = units.map(() => ({ is: "body" }));
	}
	get length() {
		return this.units.length;
	}
	unit(at) {
		return this.units[at];
	}
	mark(at) {
		return this.marks[at];
	}
	fate(at) {
		return this.fates[at];
	}
	/** True while nothing has been decided about a unit, so that it would be printed. */
	isOpen(at) {
		return this.fates[at]?.is === "body";
	}
	isText(at) {
		return this.isOpen(at) && this.marks[at]?.is === "text";
	}
	isProse(at) {
		return this.prose[at] === true && this.isOpen(at);
	}
	proseIn(from, to) {
		let count = 0;
		for (let at = Math.max(from, 0); at < Math.min(to, this.length); at += 1) if (this.isProse(at)) count += 1;
		return count;
	}
	leave(at, reason) {
		this.fates[at] = {
			is: "left",
			reason
		};
		this.doubts.delete(at);
	}
	/** The document's structure says what a line is. */
	markAs(at, mark) {
		this.marks[at] = mark;
	}
	markAsData(at) {
		this.markAs(at, {
			is: "furniture",
			reason: "page furniture"
		});
		this.data.add(at);
	}
	isData(at) {
		return this.data.has(at);
	}
	/** Its place tells that a line is copy or a headline, whatever it looks like. */
	readAsText(at) {
		this.marks[at] = {
			is: "text",
			dateline: null
		};
	}
	/** Takes a decision back: the unit is body again. */
	reopen(at) {
		this.fates[at] = { is: "body" };
	}
	read(at, field) {
		this.fates[at] = {
			is: "read",
			field
		};
		this.doubts.delete(at);
	}
	/** What is known by now of the photo that stands there; nothing where none does. */
	photoAt(at) {
		const fate = this.fates[at];
		return fate?.is === "photo" ? fate.photo : {};
	}
	place(at, photo, field) {
		this.fates[at] = {
			is: "photo",
			photo: {
				...this.photoAt(at),
				...photo,
				caption: photo.caption.replace(SLIDE_NUMBER, "")
			},
			field
		};
		this.doubts.delete(at);
	}
	doubt(at, words) {
		if (!this.doubts.has(at)) this.doubts.set(at, words);
	}
	/** Who a page's own data names as its authors: where that is a person, its lines only add to what is known of them. */
	nameAuthors(bylines) {
		this.fields.bylines.push(...bylines.filter(({ name }) => this.fields.bylines.every((known) => known.name !== name)));
		this.isAuthored ||= bylines.some(({ kind }) => kind === "person");
	}
	addBylines(bylines) {
		for (const byline of bylines) {
			const same = this.fields.bylines.findIndex(({ name }) => name.toLowerCase() === byline.name.toLowerCase());
			if (same < 0 && this.isAuthored) continue;
			if (same < 0) this.fields.bylines.push(byline);
			else this.fields.bylines[same] = {
				...byline,
				...this.fields.bylines[same]
			};
		}
	}
	addTimes(at, times) {
		for (const time of times) this.fields.times.push({
			time,
			at
		});
	}
};
// ../../shared/intake/unwrap.ts
var MIN_COLUMN = 45;
var MAX_COLUMN = 110;
var lengthOf = (line) => line.indent + [...line.text].length;
/** A bullet, a number or a label begins a line of its own, however the lines before it were wrapped. */
var startsAnew = (line) => /^(?:[•●▪◦*–—-]\s|\d{1,2}[.)]\s|["“]?[\p{L} ]{2,20}:\s)/u.test(line.text);
/** True where the next line's first word would not have fitted: the sign of a line broken at a column. */
function isFull(line, next, column) {
	const word = next.text.split(" ", 1)[0];
	return lengthOf(line) <= column && lengthOf(line) + 1 + [...word].length > column;
}
/** A line that stops in mid-sentence, and the next goes on in lower case: broken by hand or by a ragged margin. */
var goesOnBelow = (line, next, column) => lengthOf(line) <= column && lengthOf(line) >= column * .6 && !endsSentence(line.text) && /^["'“‘(]?\p{Ll}/u.test(next.text);
var isBroken = (line, next, column) => isFull(line, next, column) || goesOnBelow(line, next, column);
/**
* The column that a text's lines were broken at (mail, wire feeds, `fmt`), or null where each paragraph is one line.
* Broken lines end in mid-sentence, and each is as full as the next word lets it be.
*/
function wrapColumn(lines) {
	const broken = lines.slice(1).map((next, at) => [lines[at], next]).filter(([line, next]) => next.gap === 0 && !endsSentence(line.text) && lengthOf(line) >= MIN_COLUMN && lengthOf(line) <= MAX_COLUMN);
	if (broken.length < 2) return null;
	let best = {
		column: 0,
		full: 0
	};
	for (const column of new Set(broken.map(([line]) => lengthOf(line)))) {
		const full = broken.filter(([line, next]) => isBroken(line, next, column)).length;
		if (full > best.full || full === best.full && column > best.column) best = {
			column,
			full
		};
	}
	const long = lines.filter((line) => lengthOf(line) >= MIN_COLUMN).filter((line) => lengthOf(line) > best.column).length;
	return best.full >= 2 && best.full >= broken.length * .65 && best.full > long * 3 ? best.column : null;
}
/** A sentence torn in two although the copy is not wrapped: the line is long, and the next begins in lower case. */
var isTorn = (line, next) => lengthOf(line) >= MIN_COLUMN && /[\p{Ll},]$/u.test(line.text) && /^\p{Ll}{1,}[\s,]/u.test(next.text);
/** The paragraphs of a text: lines that were broken at a column are joined, others stand for themselves. */
function paragraphUnits(lines) {
	const column = wrapColumn(lines);
	const groups = [];
	for (const line of lines) {
		const group = groups.at(-1);
		const last = group?.at(-1);
		if (group !== void 0 && last !== void 0 && line.gap === 0 && (column === null ? isTorn(last, line) : isBroken(last, line, column)) && !startsAnew(line) && (line.indent <= last.indent || startsAnew(group[0]))) group.push(line);
		else groups.push([line]);
	}
	return groups.map(unitOf);
}
// ../../shared/intake/take-in.ts
/** A book has fewer paragraphs; a log file dropped by mistake has more. */
var MAX_LINES = 5e3;
/**
* A story from raw copy, with what became of every line that is not body text.
*
* Promises: every line that is not blank is in the body as it was (but for white space and invisible marks), or in
* the report; a line that could be copy is kept and the doubt is said. The same text and house give the same story
* but for new ids. The story's times are the copy's own, in the zone that the time names, else the page, else the
* house; never a site's clock.
* @throws AppError `TOO_LARGE` over {@link MAX_LINES} lines
*/
var takeInText = (text, options) => takeIn(text, null, options);
/**
* As {@link takeInText}, from a document whose structure is known: its headings, lists, emphasis and links stay where
* its paragraphs do, and a line's number in the report is its place among the document's paragraphs.
* @throws AppError `UNREADABLE_FILE` where no words are in it, `TOO_LARGE` over {@link MAX_LINES} paragraphs
*/
function takeInDocument(document, options) {
	if (document.blocks.length === 0) throw new AppError("UNREADABLE_FILE", "There are no words in this file.");
	return takeIn(document.blocks.map(textOf).join("\n"), document, options);
}
function takeIn(text, document, options) {
	const { house, source, readIn = null } = options;
	const lines = document ? linesOf(document) : splitLines(text);
	if (lines.length > 5e3) throw new AppError("TOO_LARGE", `This text has more than ${MAX_LINES.toLocaleString("en")} lines, more than a story can have. Bring in the story alone.`, { details: {
		lines: lines.length,
		limit: MAX_LINES
	} });
	const sheet = new Sheet(document ? lines.map((line) => unitOf([line])) : paragraphUnits(lines), /^en-US\b/.test(house.language));
	if (document) readRoles(sheet, document);
	else leaveAround(sheet);
	leaveMailDates(sheet);
	readLabelled(sheet, house.sections);
	leaveMailEnds(sheet);
	keepWithinCopy(sheet);
	leaveFurniture(sheet);
	leaveCrumbs(sheet);
	const topMeta = findTopMeta(sheet);
	readHeadline(sheet, topMeta);
	sheet.bodyAt = findBody(sheet, topMeta);
	leaveMenus(sheet, isMenuWord);
	leaveSiteClocks(sheet);
	readNamesWithRoles(sheet);
	readPhotos(sheet);
	readMetaLines(sheet, topMeta);
	leaveBoxes(sheet);
	readAbove(sheet, house.sections);
	readBetween(sheet, topMeta, house.sections);
	readLoneName(sheet);
	leaveRepeats(sheet);
	leaveTail(sheet);
	if (document) leaveOutside(sheet, document);
	keepABody(sheet);
	readDatelineOf(sheet);
	const times = resolveTimes(sheet, text, house);
	const { blocks, photos, leftOut, doubtful, read } = compose(sheet, document);
	const { headline, deck, bylines, dateline, section, tags, slug } = sheet.fields;
	const { language, direction } = detectLanguage([headline, ...sheet.units.map(({ text }) => text)].join("\n"), house.language);
	return {
		story: newStory({
			language,
			direction,
			slug: proposeSlug(slug || headline, language),
			headline,
			deck,
			bylines,
			dateline,
			section,
			tags,
			body: bodyOf(blocks),
			photos,
			...times
		}),
		report: {
			source,
			readIn,
			leftOut: [...leftOut],
			doubtful: [...doubtful],
			read: [...read]
		}
	};
}
// src/score.js
/** Words in a row that count as one thing found: the measure of the article extraction benchmark. */
var SHINGLE = 4;
var wordsOf = (text) => text.match(/[\p{L}\p{M}\p{N}_]+/gu) ?? [];
function shingles(text) {
	const words = wordsOf(text);
	const counts = /* @__PURE__ */ new Map();
	for (let at = 0; at <= Math.max(0, words.length - SHINGLE); at += 1) {
		const shingle = words.slice(at, at + SHINGLE).join(" ");
		if (shingle !== "") counts.set(shingle, (counts.get(shingle) ?? 0) + 1);
	}
	return counts;
}
/** How much of one text is in the other: shares of what was found and should be, of what should not, and of what was missed. */
function compare(wanted, found) {
	const [right, ours] = [shingles(wanted), shingles(found)];
	let [hits, extra, missed] = [
		0,
		0,
		0
	];
	for (const [shingle, count] of right) {
		const got = ours.get(shingle) ?? 0;
		hits += Math.min(count, got);
		missed += Math.max(0, count - got);
	}
	for (const [shingle, count] of ours) extra += Math.max(0, count - (right.get(shingle) ?? 0));
	return {
		hits,
		extra,
		missed
	};
}
var mean = (numbers) => numbers.reduce((sum, number) => sum + number, 0) / numbers.length;
/**
* Precision, recall and F1 of texts against the wanted ones, each a mean over the pages, 0 to 1.
* @param pairs [wanted, found] of each page
*/
function scoreOf(pairs) {
	const compared = pairs.map(([wanted, found]) => compare(wanted, found));
	const precision = mean(compared.filter(({ hits, extra }) => hits + extra > 0).map(({ hits, extra }) => hits / (hits + extra)));
	const recall = mean(compared.filter(({ hits, missed }) => hits + missed > 0).map(({ hits, missed }) => hits / (hits + missed)));
	return {
		f1: 2 * precision * recall / (precision + recall),
		precision,
		recall
	};
}
/** Whether two headlines have the same words in the same order. */
var isSameHeadline = (a, b) => wordsOf(a.toLowerCase()).join(" ") === wordsOf(b.toLowerCase()).join(" ") && wordsOf(a).length > 0;
// src/run.js
/** What a run must reach. A floor only rises. */
var FLOORS = JSON.parse(readFileSync(new URL("../floors.json", import.meta.url), "utf8"));
var [folder] = process.argv.slice(2);
if (!folder) {
	console.error("Name the folder of the article extraction benchmark: npm run bench:intake -- <folder>");
	process.exit(2);
}
var truth = JSON.parse(readFileSync(join(folder, "ground-truth.json"), "utf8"));
var textFolder = join(folder, "texts");
var names = readdirSync(join(folder, "html")).sort();
function readMarkup(name) {
	const bytes = readFileSync(join(folder, "html", name));
	return (name.endsWith(".gz") ? gunzipSync(bytes) : bytes).toString("utf8");
}
function take(read) {
	try {
		const { story, report } = read();
		return {
			text: intakeJson(story, report).text,
			headline: story.headline
		};
	} catch (failure) {
		console.error(failure.message);
		return {
			text: "",
			headline: ""
		};
	}
}
var options = (name) => ({
	house: defaultHouse(),
	source: name
});
var pages = [];
for (const name of names) {
	const id = name.replace(/\.html(?:\.gz)?$/, "");
	const markup = readMarkup(name);
	const peer = new Readability(parseHTML(markup).document).parse();
	const page = take(() => takeInDocument(readPage(markup), options(name)));
	let text = null;
	try {
		const copied = readFileSync(join(textFolder, `${id}.txt`), "utf8");
		text = take(() => takeInText(copied, options(name)));
	} catch {}
	pages.push({
		wanted: truth[id].articleBody,
		page,
		text,
		peer: peer?.textContent ?? ""
	});
}
var rows = [[
	"pages, Copydesk",
	scoreOf(pages.map(({ wanted, page }) => [wanted, page.text])),
	FLOORS.pages
], [
	"pages, Readability alone",
	scoreOf(pages.map(({ wanted, peer }) => [wanted, peer])),
	null
]];
var texts = pages.filter(({ text }) => text !== null);
if (texts.length > 0) rows.push([
	"all text of a page, Copydesk",
	scoreOf(texts.map(({ wanted, text }) => [wanted, text.text])),
	FLOORS.texts
]);
var failed = false;
for (const [name, { f1, precision, recall }, floor] of rows) {
	const isLow = floor && (f1 < floor.f1 || recall < floor.recall);
	failed ||= isLow;
	const [f, p, r] = [
		f1,
		precision,
		recall
	].map((number) => number.toFixed(3));
	console.log(`${name}: F1 ${f}, precision ${p}, recall ${r}${isLow ? ` (floor: F1 ${floor.f1}, recall ${floor.recall})` : ""}`);
}
if (texts.length > 0) {
	const same = texts.filter(({ page, text }) => isSameHeadline(page.headline, text.headline)).length;
	console.log(`headline of a page's text as that of the page itself: ${same} of ${texts.length}`);
	failed ||= same < FLOORS.headlines;
}
process.exit(failed ? 1 : 0);
export {};
