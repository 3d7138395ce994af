#if CommandLineTool
    import OrderedJSON
    import StatesLanguage
    import StatesValidation

    /// What is known of the data, in the forms in which it is printed.
    struct FlowExplanation {
        let report: DataFlowReport
        /// Whether only one state was asked for.
        let isOneState: Bool

        // MARK: - For people

        func text(for console: Console) -> String {
            var parts = report.states.map { text(of: $0, for: console) }
            if !isOneState {
                let ends = report.output.map(\.notation) ?? "nothing: no way leads to an end"
                parts.insert("input   \(report.input.notation)\noutput  \(ends)\n", at: 0)
            }
            return parts.joined(separator: "\n")
        }

        private func text(of state: DataFlowReport.StateReport, for console: Console) -> String {
            var table = TextTable()
            table.add(.init("  comes in"), .init(state.input.notation))
            for stage in state.stages { table.add(.init("  " + stage.field), .init(stage.shape.notation)) }
            for way in state.ways {
                let target = way.target.map { " → " + $0 } ?? ""
                table.add(.init("  " + way.kind + target), .init(way.shape.notation))
            }
            if let variables = state.variables.fields, !variables.isEmpty {
                table.add(.init("  variables"), .init(state.variables.notation))
            }
            let type = state.type.map { " (\($0.rawValue))" } ?? ""
            var text = state.name + type + "\n" + table.lines(for: console)
            if isOneState, !state.fields.isEmpty {
                var fields = TextTable()
                for field in state.fields {
                    fields.add(
                        .init("  " + field.path),
                        .init(field.field.presence.words),
                        .init("from " + Self.list(field.writers)),
                        .init(field.readers.isEmpty ? "read by none" : "read by " + Self.list(field.readers))
                    )
                }
                text += fields.lines(for: console)
            }
            return text
        }

        private static func list(_ names: [String]) -> String {
            names.isEmpty ? "nowhere" : names.map { $0.isEmpty ? "the input" : $0 }.joined(separator: ", ")
        }

        // MARK: - For programs

        var json: JSON {
            var object: JSONObject = [:]
            if !isOneState {
                object["input"] = report.input.jsonSchema
                object["output"] = report.output.map(\.jsonSchema) ?? false
            }
            object["states"] = .array(report.states.map(\.json))
            return .object(object)
        }

        /// What comes in and what goes out.
        var jsonSchema: JSON {
            let schema = "https://json-schema.org/draft/2020-12/schema"
            if isOneState, let state = report.states.first {
                let output = state.ways.filter { $0.kind != "inside" }.reduce(Shape.never) { $0.joined(with: $1.shape) }
                return ["$schema": .string(schema), "input": state.input.jsonSchema, "output": output.jsonSchema]
            }
            let output = report.output.map(\.jsonSchema) ?? false
            return ["$schema": .string(schema), "input": report.input.jsonSchema, "output": output]
        }
    }

    extension Shape.Presence {
        fileprivate var words: String {
            switch self {
            case .always: "always there"
            case .maybe: "not on every way"
            case .unknown: "perhaps there"
            case .never: "never there"
            }
        }
    }

    extension DataFlowReport.StateReport {
        fileprivate var json: JSON {
            [
                "name": .string(name),
                "type": .string(type?.rawValue ?? ""),
                "place": .string(pointer.description),
                "input": input.jsonSchema,
                "variables": variables.jsonSchema,
                "stages": .array(stages.map { ["field": .string($0.field), "shape": $0.shape.jsonSchema] }),
                "ways": .array(
                    ways.map {
                        [
                            "kind": .string($0.kind), "to": $0.target.map(JSON.string) ?? .null,
                            "shape": $0.shape.jsonSchema,
                        ]
                    }
                ),
                "fields": .array(
                    fields.map {
                        [
                            "path": .string($0.path), "presence": .string($0.field.presence.words),
                            "from": .array($0.writers.map(JSON.string)), "readBy": .array($0.readers.map(JSON.string)),
                        ]
                    }
                ),
            ]
        }
    }
#endif
