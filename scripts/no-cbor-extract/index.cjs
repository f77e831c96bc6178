// cbor-x asks for this and reads CBOR in JavaScript where there is nothing.
module.exports = null;
