import "./attune.scss";
import "./attune.js";
