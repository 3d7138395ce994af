// What a workflow's author needs, with one import.
@_exported public import OrderedJSON
@_exported public import StatesLanguage
@_exported public import StatesServices
@_exported public import StatesTypes
